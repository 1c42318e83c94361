package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.TxHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets a halted lane go on, past what somebody else has sent. */
final class Resumption {

  private final JdbcClient database;
  private final Leases leases;
  private final LaneRows lanes;
  private final Moves moves;
  private final Attempts attempts;
  private final Listeners listeners;

  Resumption(
      JdbcClient database,
      Leases leases,
      LaneRows lanes,
      Moves moves,
      Attempts attempts,
      Listeners listeners) {
    this.database = database;
    this.leases = leases;
    this.lanes = lanes;
    this.moves = moves;
    this.attempts = attempts;
    this.listeners = listeners;
  }

  /** Ours below a nonce that no block is known to have, in the order of nonces. */
  List<DisplacedTransaction> displaced(LaneKey lane, long used) {
    return database
        .sql(
            """
            select id, purpose_type, purpose_id, state, nonce from transactions
            where chain_id = :chain and wallet = :wallet and nonce < :used
              and state in ('reserved', 'signed', 'submitted')
            order by nonce
            """)
        .param("chain", lane.chain().value())
        .param("wallet", lane.wallet().value().toArray())
        .param("used", used)
        .query((row, _) ->
            new DisplacedTransaction(
                new TransactionId(row.getString("id")),
                new Purpose(row.getString("purpose_type"), row.getString("purpose_id")),
                TransactionState.ofCode(row.getString("state")),
                row.getLong("nonce")))
        .list();
  }

  /** Whether the bytes are an attempt of this database. */
  boolean isOurs(TxHash hash) {
    return database
        .sql("select exists (select 1 from transaction_attempts where hash = :hash)")
        .param("hash", hash.value().toArray())
        .query(Boolean.class)
        .single();
  }

  /**
   * Keeps what was adopted as signed, fails what was displaced, gives its money back, and opens the
   * lane at a nonce; all or nothing. The features hear last, one after the other; where PostgreSQL
   * undoes it, since another locked them in another order, it is tried again.
   *
   * @param adopted found in final blocks
   * @param displaced each with a proven foreign transaction at its nonce
   * @throws IllegalTransitionException when one of them was changed meanwhile; nothing is done then
   */
  void resume(
      Lease lease, List<Adoption> adopted, List<DisplacedTransaction> displaced, long nextNonce) {
    leases.fenced(
        lease,
        () -> {
          displaced.forEach(transaction -> displace(lease, transaction));
          adopted.forEach(adoption -> adopt(lease, adoption));
          lanes.resume(lease.lane(), nextNonce);
          displaced.stream().map(DisplacedTransaction::purpose).forEach(this::tell);
        });
  }

  private void adopt(Lease lease, Adoption adoption) {
    TransactionState state = adoption.state();
    if (adoption.isQueued()) {
      moves.moveAll(
          lease, List.of(Moves.Move.reserved(lease.lane(), adoption.id(), adoption.nonce())));
      state = TransactionState.RESERVED;
    }
    attempts.prepare(List.of(adoption.attempt()));
    attempts.sign(
        List.of(new Attempts.Signed(adoption.id(), adoption.attempt().number(), adoption.bytes())));
    moves.move(
        lease,
        adoption.id(),
        Transition.signing(state),
        "found_in_final_block",
        Map.of("hash", adoption.bytes().hash().value().toArray()));
  }

  private void displace(Lease lease, DisplacedTransaction transaction) {
    moves.move(
        lease,
        transaction.id(),
        Transition.displacing(transaction.state()),
        "foreign_transaction_final",
        Map.of("failure_code", FailureCode.DISPLACED.code()));
  }

  private void tell(Purpose displaced) {
    listeners.of(displaced).failed(displaced, FailureCode.DISPLACED, Optional.empty());
  }
}
