package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.RpcException;
import io.stablecoin.gateway.server.deposits.ReadingListener;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.networks.Networks;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is done for one chain again and again: read, confirm, sweep. */
@Component
class ChainWatch {

  private static final Logger LOG = LoggerFactory.getLogger(ChainWatch.class);

  private final Networks networks;
  private final ChainStart start;
  private final ChainLease lease;
  private final ChainReader reader;
  private final SecondReading secondReading;
  private final Doubts doubts;
  private final Finalizer finalizer;
  private final Sweeper sweeper;
  private final ObjectProvider<ReadingListener> listeners;
  private final Map<Network, String> troubles = new ConcurrentHashMap<>();

  ChainWatch(
      Networks networks,
      ChainStart start,
      ChainLease lease,
      ChainReader reader,
      SecondReading secondReading,
      Doubts doubts,
      Finalizer finalizer,
      Sweeper sweeper,
      ObjectProvider<ReadingListener> listeners) {
    this.networks = networks;
    this.start = start;
    this.lease = lease;
    this.reader = reader;
    this.secondReading = secondReading;
    this.doubts = doubts;
    this.finalizer = finalizer;
    this.sweeper = sweeper;
    this.listeners = listeners;
  }

  /**
   * Begins to watch where that is still to be done.
   *
   * @throws RpcException where the chain cannot be asked
   */
  void begin(Network network) {
    start.ensure(network, networks.client(network.chain()));
  }

  /** Does what there is to do now. Trouble is logged when it begins and is no exception. */
  void tick(Network network) {
    try {
      attend(network, networks.client(network.chain()));
      if (troubles.remove(network) != null) {
        LOG.info("{} is read again", network.name());
      }
    } catch (ChainMovedException | RpcException.ChainMoved | RpcException.NodeBehind e) {
      LOG.debug("{}: {}", network.name(), e.getMessage());
    } catch (RuntimeException e) {
      String trouble = String.valueOf(e.getMessage());
      if (!trouble.equals(troubles.put(network, trouble))) {
        LOG.warn("{} is not read for now: {}", network.name(), trouble);
      }
    }
  }

  private void attend(Network network, EvmClient client) {
    start.ensure(network, client);
    boolean more = true;
    while (more && lease.take(network.chain())) {
      more = reader.readOn(network, client);
      more |= secondReading.readOn(network, client);
      doubts.askAgain(network, client);
      finalizer.confirmFinal(network, client);
      listeners.forEach(listener -> listener.readOn(network.chain()));
      sweeper.sweep(network, client);
    }
  }

  /** Lets another process go on at once. */
  void release(Network network) {
    lease.release(network.chain());
  }
}
