package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.ChainTransaction;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.signer.SignedTransaction;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds our own payments among the foreign transactions: a restored backup has forgotten what was
 * signed after it was made. One that does exactly what a payment wants is that payment's own, and
 * ends it by its receipt; were the payment sent again, it would be paid twice.
 */
final class Adoptions {

  /** At its nonce, or none yet: what is queued would be paid by the next free one. */
  private static final String WANTED =
      """
      select t.id, t.state,
             (select count(*) from transaction_attempts where transaction_id = t.id) as attempts
      from transactions t
      where chain_id = :chain and to_address = :to and value = :value and data = :data
        and (state in ('reserved', 'signed', 'submitted') and wallet = :wallet and nonce = :nonce
             or state = 'queued' and (sender is null or sender = :wallet))
      order by nonce nulls last, sequence
      """;

  private record Wanted(TransactionId id, TransactionState state, int attempts) {}

  private final JdbcClient database;

  Adoptions(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param foreign transactions of final blocks, in the order of nonces
   * @throws LaneHaltedException when one of them is a payment of ours and its bytes are not known
   */
  List<Adoption> of(LaneKey lane, List<ChainTransaction> foreign) {
    List<Adoption> adoptions = new ArrayList<>();
    Set<TransactionId> adopted = new HashSet<>();
    for (ChainTransaction found : foreign) {
      wanted(lane, found).stream()
          .filter(wanted -> adopted.add(wanted.id()))
          .findFirst()
          .map(wanted -> adopt(lane, wanted, found))
          .ifPresent(adoptions::add);
    }
    return adoptions;
  }

  private List<Wanted> wanted(LaneKey lane, ChainTransaction found) {
    // What carries an authorization that used the nonce is somebody else's transaction (EIP-7702).
    if (found.to() == null || !found.from().equals(lane.wallet())) {
      return List.of();
    }
    return database
        .sql(WANTED)
        .param("chain", lane.chain().value())
        .param("wallet", lane.wallet().value().toArray())
        .param("to", found.to().value().toArray())
        .param("value", new BigDecimal(found.value().value()))
        .param("data", found.data().toArray())
        .param("nonce", found.nonce())
        .query((row, _) -> wanted(row))
        .list();
  }

  private static Wanted wanted(ResultSet row) throws SQLException {
    return new Wanted(
        new TransactionId(row.getString("id")),
        TransactionState.ofCode(row.getString("state")),
        row.getInt("attempts"));
  }

  private static Adoption adopt(LaneKey lane, Wanted wanted, ChainTransaction found) {
    Optional<SignedTransaction> bytes = FoundBytes.of(lane, found);
    return bytes
        .map(signed ->
            new Adoption(
                wanted.id(),
                wanted.state(),
                new NewAttempt(
                    wanted.id(),
                    wanted.attempts() + 1,
                    AttemptKind.CALL,
                    FoundBytes.offer(found.envelope().orElseThrow()),
                    signed.transaction().gasLimit()),
                signed))
        .orElseThrow(() ->
            new LaneHaltedException(
                HaltReason.NONCE_USED_BY_ANOTHER,
                "%s at nonce %d pays what %s wants, in a form that the gateway does not send. It is paid: do not cancel it, which would give its money back."
                    .formatted(found.hash(), found.nonce(), wanted.id())));
  }
}
