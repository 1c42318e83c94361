package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.RpcException;
import io.stablecoin.gateway.server.deposits.ReadingListener;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.networks.Networks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is done for one chain again and again: read, confirm, sweep. */
@Component
class ChainWatch {

  private final Networks networks;
  private final ChainStart start;
  private final ChainLease lease;
  private final ChainReader reader;
  private final SecondReading secondReading;
  private final Doubts doubts;
  private final Finalizer finalizer;
  private final Sweeper sweeper;
  private final ObjectProvider<ReadingListener> listeners;
  private final ChainTroubles troubles;

  ChainWatch(
      Networks networks,
      ChainStart start,
      ChainLease lease,
      ChainReader reader,
      SecondReading secondReading,
      Doubts doubts,
      Finalizer finalizer,
      Sweeper sweeper,
      ObjectProvider<ReadingListener> listeners,
      ChainTroubles troubles) {
    this.networks = networks;
    this.start = start;
    this.lease = lease;
    this.reader = reader;
    this.secondReading = secondReading;
    this.doubts = doubts;
    this.finalizer = finalizer;
    this.sweeper = sweeper;
    this.listeners = listeners;
    this.troubles = troubles;
  }

  /**
   * Begins to watch where that is still to be done.
   *
   * @throws RpcException where the chain cannot be asked
   */
  void begin(Network network) {
    start.ensure(network, networks.client(network.chain()));
  }

  /** Does what there is to do now. Trouble with one step holds up no other and is no exception. */
  void tick(Network network) {
    EvmClient client = networks.client(network.chain());
    boolean more =
        troubles.contain(
            network,
            "is not read",
            () -> {
              start.ensure(network, client);
              return true;
            });
    while (more && lease.take(network.chain())) {
      more = attend(network, client);
    }
  }

  private boolean attend(Network network, EvmClient client) {
    boolean read = troubles.contain(network, "is not read", () -> reader.readOn(network, client));
    boolean readTwice =
        troubles.contain(
            network, "is not read a second time", () -> secondReading.readOn(network, client));
    run(network, "leaves doubts", () -> doubts.askAgain(network, client));
    run(network, "confirms no payment", () -> finalizer.confirmFinal(network, client));
    run(network, "lets nothing expire", () -> tellListeners(network));
    run(network, "is not swept", () -> sweeper.sweep(network, client));
    return read || readTwice;
  }

  private void run(Network network, String step, Runnable work) {
    troubles.contain(
        network,
        step,
        () -> {
          work.run();
          return true;
        });
  }

  private void tellListeners(Network network) {
    listeners.forEach(listener -> listener.readOn(network.chain()));
  }

  /** Lets another process go on at once. */
  void release(Network network) {
    lease.release(network.chain());
  }
}
