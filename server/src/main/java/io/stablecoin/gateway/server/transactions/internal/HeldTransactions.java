package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.evm.RpcException;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionId;
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

  private void carryOut(Lease lease, Decided decided) {
    if (decided.paid()) {
      receipt(decided)
          .ifPresent(receipt -> write(lease, decided, () -> accept(lease, decided, receipt)));
    } else {
      write(lease, decided, () -> deny(lease, decided));
    }
  }

  /** Empty where the node has lost it, in whatever words; another round asks again. */
  private Optional<Receipt> receipt(Decided decided) {
    try {
      return chain.receipt(decided.hash());
    } catch (RpcException.NodeError e) {
      return Optional.empty();
    }
  }

  private void write(Lease lease, Decided decided, Runnable work) {
    group.commit(
        lease, List.of(decided), new GroupCommit.Work<>(Decided::id, _ -> work.run(), _ -> {}));
  }

  private void accept(Lease lease, Decided decided, Receipt receipt) {
    moves.move(lease, decided.id(), Transition.ACCEPT, "found_paid", Map.of());
    listeners.of(decided.purpose()).succeeded(decided.purpose(), receipt);
  }

  private void deny(Lease lease, Decided decided) {
    moves.move(
        lease,
        decided.id(),
        Transition.DENY,
        "found_unpaid",
        Map.of("failure_code", FailureCode.UNPAID.code()));
    listeners.of(decided.purpose()).failed(decided.purpose(), FailureCode.UNPAID, Optional.empty());
  }
}
