package io.stablecoin.gateway.server.signing;

import io.stablecoin.gateway.server.database.RowArrays;
import io.stablecoin.gateway.signer.SigningPurpose;
import io.stablecoin.gateway.signer.SigningRequest;
import io.stablecoin.gateway.signer.awskms.observation.SigningAttempt;
import io.stablecoin.gateway.signer.awskms.observation.SigningResult;
import io.stablecoin.gateway.types.ChainId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code signing_attempts}: each statement writes any number of rows. */
final class AttemptRows {

  /** An attempt that has ended. */
  record Ended(UUID id, SigningResult result) {}

  /** What moves no money of the gateway's, and is recorded while signing is frozen too. */
  static final Set<String> UNFROZEN =
      Set.of(SigningPurpose.BY_HAND.id(), SigningPurpose.HEALTH_CHECK.id());

  private final JdbcClient database;

  /**
   * Rows of this database.
   *
   * @param seconds how long a statement may take
   */
  AttemptRows(DataSource dataSource, int seconds) {
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setQueryTimeout(seconds);
    database = JdbcClient.create(template);
  }

  /** Inserts those that no freeze refuses; the answer has their ids. */
  Set<UUID> begin(List<SigningAttempt> attempts) {
    RowArrays<SigningAttempt> rows = new RowArrays<>(attempts);
    return database
        .sql(
            """
            insert into signing_attempts (id, key, operation, chain_id, digest, purpose)
            select * from unnest(:ids, :keys, :operations, :chains, :digests, :purposes)
              as attempt (id, key, operation, chain_id, digest, purpose)
            where case when purpose in (:unfrozen) then true else not signing_is_frozen() end
            returning id
            """)
        .param("ids", rows.of("uuid", SigningAttempt::id))
        .param("keys", rows.texts(SigningAttempt::key))
        .param("operations", rows.texts(it -> it.request().operation().code()))
        .param("chains", rows.numbers(it -> chain(it.request())))
        .param("digests", rows.bytes(it -> it.request().digest().value().toArray()))
        .param("purposes", rows.texts(it -> purpose(it.request())))
        .param("unfrozen", UNFROZEN)
        .query((row, _) -> row.getObject("id", UUID.class))
        .set();
  }

  private static @Nullable Long chain(SigningRequest request) {
    return request.chain().map(ChainId::value).orElse(null);
  }

  private static @Nullable String purpose(SigningRequest request) {
    return request.purpose().map(SigningPurpose::id).orElse(null);
  }

  /** Completes these attempts. */
  void end(List<Ended> attempts) {
    RowArrays<Ended> rows = new RowArrays<>(attempts);
    database
        .sql(
            """
            update signing_attempts attempt
            set outcome = ended.outcome, code = ended.code, requests = ended.requests,
                kms_request_id = ended.request, tx_hash = ended.hash,
                completed_at = clock_timestamp()
            from unnest(:ids, :outcomes, :codes, :requests, :requestIds, :hashes)
              as ended (id, outcome, code, requests, request, hash)
            where attempt.id = ended.id
            """)
        .param("ids", rows.of("uuid", Ended::id))
        .param("outcomes", rows.texts(it -> it.result().outcome().code()))
        .param("codes", rows.texts(it -> it.result().code()))
        .param("requests", rows.of("integer", it -> it.result().requests()))
        .param("requestIds", rows.texts(it -> it.result().requestId().orElse(null)))
        .param("hashes", rows.bytes(it -> hash(it.result())))
        .update();
  }

  private static byte @Nullable [] hash(SigningResult result) {
    return result.txHash().map(hash -> hash.value().toArray()).orElse(null);
  }
}
