package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.server.ledger.Ledger;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.networks.Networks;
import io.stablecoin.gateway.types.ChainId;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Puts the parts of a lane together. */
final class LaneFactory {

  private final TransactionOperations transactions;
  private final Listeners listeners;
  private final EngineSettings settings;
  private final InstantSource clock;
  private final StepListener steps;
  private final Leases leases;
  private final LaneRows lanes;
  private final Moves moves;
  private final Attempts attempts;
  private final RequestQueue queue;
  private final FollowedTransactions followed;
  private final WalletFloat walletFloat;

  LaneFactory(
      JdbcClient database,
      TransactionOperations transactions,
      Ledger ledger,
      Listeners listeners,
      EngineSettings settings,
      InstantSource clock,
      StepListener steps) {
    this.transactions = transactions;
    this.listeners = listeners;
    this.settings = settings;
    this.clock = clock;
    this.steps = steps;
    this.leases = new Leases(database, transactions, settings.owner(), settings.lease());
    this.lanes = new LaneRows(database);
    this.moves = new Moves(database);
    this.attempts = new Attempts(database);
    this.queue = new RequestQueue(database);
    this.followed = new FollowedTransactions(database);
    this.walletFloat = new WalletFloat(database, ledger);
  }

  /** A lane for each wallet. The treasury's takes the requests. */
  Stream<LaneWorker> of(Network network, Networks networks, ConfiguredWallets wallets) {
    return wallets.wallets().stream()
        .map(wallet ->
            create(
                network.chain(),
                networks.client(network.chain()),
                network.finality(),
                wallet,
                wallet.equals(wallets.wallets().getFirst())));
  }

  /**
   * Puts one lane together.
   *
   * @param admitsRequests whether requests that have no wallet yet may take nonces here
   */
  LaneWorker create(
      ChainId chain,
      EvmClient client,
      Finality finality,
      HotWallet wallet,
      boolean admitsRequests) {
    Troubles troubles = new Troubles();
    LaneWork work =
        new LaneWork(
            wallet,
            new LaneGuard(client, lanes, attempts, new LostTransactions(client, attempts)),
            follower(client, finality, troubles),
            broadcaster(client, finality, troubles),
            new AttemptSigner(leases, moves, attempts, steps),
            new Candidates(queue, walletFloat, leases, listeners, troubles, transactions),
            admission(client, troubles),
            attempts,
            settings.maxInFlight(),
            admitsRequests);
    return new LaneWorker(chain, leases, lanes, work, settings, clock);
  }

  private Follower follower(EvmClient client, Finality finality, Troubles troubles) {
    Settlement settlement = new Settlement(leases, moves, attempts, listeners, steps);
    return new Follower(client, finality, followed, settlement, troubles);
  }

  private TransactionBroadcaster broadcaster(
      EvmClient client, Finality finality, Troubles troubles) {
    return new TransactionBroadcaster(
        client,
        finality,
        attempts,
        new Submission(leases, moves, attempts, listeners, steps),
        troubles,
        settings.rebroadcast(),
        steps);
  }

  private Admission admission(EvmClient client, Troubles troubles) {
    return new Admission(
        client,
        settings.feePolicy(),
        new GasBudget(client, attempts),
        new Refusals(leases, moves, queue, listeners),
        new Postponements(leases, queue),
        new Reservation(leases, lanes, queue, moves, attempts, walletFloat),
        troubles,
        steps);
  }
}
