package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.contracts.FactoryCalls;
import io.stablecoin.gateway.contracts.ForwarderFactory;
import io.stablecoin.gateway.contracts.SweepItem;
import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.server.transactions.Priority;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionRequest;
import io.stablecoin.gateway.server.transactions.Transactions;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.OrderedId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a sweep: the batch and its transaction in one database transaction. */
@Component
class SweepRequests {

  private final ChainLease lease;
  private final SweepTable sweeps;
  private final Transactions transactions;
  private final InstantSource clock;

  SweepRequests(
      ChainLease lease, SweepTable sweeps, Transactions transactions, InstantSource clock) {
    this.lease = lease;
    this.sweeps = sweeps;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Does nothing where another process looks after the chain meanwhile. */
  @Transactional
  public void request(ChainId chain, ForwarderFactory factory, List<SweepCandidate> batch) {
    if (!lease.lock(chain)) {
      return;
    }
    String id = OrderedId.next("sw", clock.instant());
    sweeps.open(id, chain, batch);
    List<SweepItem> items =
        batch.stream()
            .map(item -> new SweepItem(item.salt(), item.amount().token().contract()))
            .toList();
    transactions.submit(
        new TransactionRequest(
            chain,
            new Purpose(SweepOutcome.PURPOSE, id),
            Call.of(factory.address(), FactoryCalls.sweep(items)),
            Optional.empty(),
            Priority.SWEEP,
            Optional.empty()));
  }
}
