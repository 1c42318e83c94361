package io.stablecoin.gateway.server.signing;

import static java.util.Objects.requireNonNull;

import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.SigningPurpose;
import io.stablecoin.gateway.signer.SigningRequest;
import io.stablecoin.gateway.signer.awskms.observation.SigningAttempt;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import io.stablecoin.gateway.signer.awskms.observation.SigningResult;
import io.stablecoin.gateway.types.ChainId;
import java.sql.Types;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records each attempt to sign in the database, on a connection of its own: what the caller rolls
 * back was signed all the same. Each of the two statements commits by itself, so that a signature
 * costs two round trips to the database here. While {@link SigningFreeze} holds, the gateway's own
 * attempts are refused by the statement that would record them, and a freeze waits for those that
 * did not see it: none slips through between a look at the switch and the request to the key.
 */
public final class SigningRecords implements SigningRecorder {

  /** Nothing is signed while the database hangs; a check of a key's health ends in time. */
  private static final int SECONDS = 3;

  /** What moves no money of the gateway's. */
  private static final List<String> UNFROZEN =
      List.of(SigningPurpose.BY_HAND.id(), SigningPurpose.HEALTH_CHECK.id());

  private final JdbcClient database;
  private final TransactionTemplate apart;

  public SigningRecords(DataSource dataSource) {
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setQueryTimeout(SECONDS);
    database = JdbcClient.create(template);
    apart = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
  }

  @Override
  public void begin(SigningAttempt attempt) {
    SigningRequest request = attempt.request();
    int recorded =
        run(
            database
                .sql(
                    """
                    insert into signing_attempts (id, key, operation, chain_id, digest, purpose)
                    select :id, :key, :operation, :chain, :digest, :purpose
                    where case when :purpose in (:unfrozen) then true else not signing_is_frozen() end
                    """)
                .param("id", attempt.id())
                .param("key", attempt.key())
                .param("operation", request.operation().code())
                .param("chain", request.chain().map(ChainId::value).orElse(null), Types.BIGINT)
                .param("digest", request.digest().value().toArray())
                .param(
                    "purpose",
                    request.purpose().map(SigningPurpose::id).orElse(null),
                    Types.VARCHAR)
                .param("unfrozen", UNFROZEN));
    if (recorded == 0) {
      throw new SigningException.NotRecorded(
          "Signing is frozen, so nothing was sent to KMS.", "Run ./gateway unfreeze.");
    }
  }

  @Override
  public void end(SigningAttempt attempt, SigningResult result) {
    run(
        database
            .sql(
                """
                update signing_attempts
                set outcome = :outcome, code = :code, requests = :requests,
                    kms_request_id = :request, tx_hash = :hash, completed_at = clock_timestamp()
                where id = :id
                """)
            .param("id", attempt.id())
            .param("outcome", result.outcome().code())
            .param("code", result.code())
            .param("requests", result.requests())
            .param("request", result.requestId().orElse(null))
            .param("hash", result.txHash().map(hash -> hash.value().toArray()).orElse(null)));
  }

  private int run(JdbcClient.StatementSpec statement) {
    return requireNonNull(apart.execute(_ -> statement.update()));
  }
}
