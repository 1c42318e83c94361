package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionListener;
import io.stablecoin.gateway.types.TxHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends transactions that are held, as an operator has decided. */
final class HeldTransactions {

  private record Decided(TransactionId id, Purpose purpose, TxHash hash, boolean paid) {}

  private final JdbcClient database;
  private final EvmClient chain;
  private final GroupCommit group;
  private final Moves moves;
  private final Listeners listeners;

  HeldTransactions(
      JdbcClient database, EvmClient chain, GroupCommit group, Moves moves, Listeners listeners) {
    this.database = database;
    this.chain = chain;
    this.group = group;
    this.moves = moves;
    this.listeners = listeners;
  }

  void carryOut(Lease lease) {
    decided(lease.lane()).forEach(it -> carryOut(lease, it));
  }

  private List<Decided> decided(LaneKey lane) {
    return database
        .sql(
            """
            select t.id, purpose_type, purpose_id, hash, paid
            from transactions t join held_findings on transaction_id = t.id
            where chain_id = :chain and wallet = :wallet and state = 'held'
            order by nonce
            """)
        .param("chain", lane.chain().value())
        .param("wallet", lane.wallet().value().toArray())
        .query((row, _) ->
            new Decided(
                new TransactionId(row.getString("id")),
                new Purpose(row.getString("purpose_type"), row.getString("purpose_id")),
                Columns.hash(row, "hash").orElseThrow(),
                row.getBoolean("paid")))
        .list();
  }

  /** A node that has lost the receipt says nothing; another round asks again. */
  private void carryOut(Lease lease, Decided decided) {
    chain
        .receipt(decided.hash())
        .ifPresent(receipt ->
            group.commit(
                lease,
                List.of(
                    new GroupCommit.Write(
                        decided.id(), () -> end(lease, decided, receipt), () -> {}))));
  }

  private void end(Lease lease, Decided decided, Receipt receipt) {
    TransactionListener listener = listeners.of(decided.purpose());
    if (decided.paid()) {
      moves.move(lease, decided.id(), Transition.ACCEPT, "found_paid", Map.of());
      listener.succeeded(decided.purpose(), receipt);
    } else {
      moves.move(
          lease,
          decided.id(),
          Transition.DENY,
          "found_unpaid",
          Map.of("failure_code", FailureCode.UNPAID.code()));
      listener.failed(decided.purpose(), FailureCode.UNPAID, Optional.of(receipt));
    }
  }
}
