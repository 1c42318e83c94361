package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.FeePolicy;
import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.server.ledger.Ledger;
import io.stablecoin.gateway.server.networks.FeeSettings;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.networks.Networks;
import io.stablecoin.gateway.server.signing.SigningFreeze;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Puts the parts of a lane together. */
final class LaneFactory {

  private final JdbcClient database;
  private final TransactionOperations transactions;
  private final Listeners listeners;
  private final EngineSettings settings;
  private final InstantSource clock;
  private final StepListener steps;
  private final Leases leases;
  private final FreezeGate gate;
  private final LaneRows lanes;
  private final Moves moves;
  private final Attempts attempts;
  private final SentAttempts sent;
  private final InFlight inFlight;
  private final UnminedTransactions unmined;
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
    this.database = database;
    this.transactions = transactions;
    this.listeners = listeners;
    this.settings = settings;
    this.clock = clock;
    this.steps = steps;
    this.leases = new Leases(database, transactions, settings.owner(), settings.lease());
    this.gate = new FreezeGate(new SigningFreeze(database));
    this.lanes = new LaneRows(database);
    this.moves = new Moves(database);
    this.attempts = new Attempts(database);
    this.sent = new SentAttempts(database);
    this.inFlight = new InFlight(database);
    this.unmined = new UnminedTransactions(database);
    this.queue = new RequestQueue(database);
    this.followed = new FollowedTransactions(database);
    this.walletFloat = new WalletFloat(database, ledger);
  }

  /** A lane for each wallet. */
  Stream<LaneWorker> of(Network network, Networks networks, ConfiguredWallets wallets) {
    return wallets.wallets().stream()
        .map(wallet ->
            create(
                network,
                networks.client(network.chain()),
                wallet,
                wallets.wallets(),
                wallet.equals(wallets.wallets().getFirst())));
  }

  /**
   * Puts one lane together.
   *
   * @param all wallets that are configured
   * @param treasury whether it takes what pays nothing, as sweeps do
   */
  LaneWorker create(
      Network network, EvmClient client, HotWallet wallet, List<HotWallet> all, boolean treasury) {
    Finality finality = network.finality();
    FeeSettings fees = network.fees();
    GasMarket market =
        new GasMarket(client, FeePolicy.between(fees.lowestTip(), fees.highestFee()));
    Troubles troubles = new Troubles();
    GroupCommit group = new GroupCommit(leases, troubles);
    LaneWork work =
        new LaneWork(
            wallet,
            new LaneGuard(client, lanes, attempts, new LostTransactions(client, sent)),
            new Siblings(client, lanes, all),
            haltedLane(client, finality),
            new HeldTransactions(database, client, group, moves, listeners),
            follower(client, finality, group),
            broadcaster(client, finality, group),
            replacements(client, market, fees.replaceAfterBlocks()),
            new AttemptSigner(group, gate, moves, attempts, steps),
            candidates(troubles, treasury),
            admission(client, market, group),
            attempts,
            inFlight,
            network.maxInFlight().orElse(settings.maxInFlight()));
    return new LaneWorker(network.chain(), leases, lanes, work, settings, clock);
  }

  private Candidates candidates(Troubles troubles, boolean treasury) {
    return new Candidates(
        treasury,
        queue,
        new LaneLoads(database),
        inFlight,
        walletFloat,
        leases,
        listeners,
        troubles,
        transactions);
  }

  private HaltedLane haltedLane(EvmClient client, Finality finality) {
    return new HaltedLane(
        client,
        finality,
        lanes,
        new ForeignTransactions(database),
        new Adoptions(new WantedPayments(database)),
        new Resumption(database, leases, lanes, moves, attempts, listeners));
  }

  private Follower follower(EvmClient client, Finality finality, GroupCommit group) {
    Settlement settlement = new Settlement(group, moves, sent, listeners, steps);
    return new Follower(client, finality, followed, settlement, group.troubles());
  }

  private TransactionBroadcaster broadcaster(
      EvmClient client, Finality finality, GroupCommit group) {
    Submission submission = new Submission(group, moves, sent, listeners, steps);
    return new TransactionBroadcaster(
        client,
        sent,
        submission,
        new UsedNonces(client, finality, sent, submission),
        new TrustedNonces(settings.sentAlone()),
        group.troubles(),
        settings.rebroadcast(),
        steps);
  }

  private Replacements replacements(EvmClient client, GasMarket market, int afterBlocks) {
    return new Replacements(
        client,
        market,
        new Patience(afterBlocks),
        new GasBudget(client, inFlight),
        unmined,
        new ReplacementRecord(leases, moves, attempts, unmined, steps));
  }

  private Admission admission(EvmClient client, GasMarket market, GroupCommit group) {
    return new Admission(
        client,
        market,
        new GasBudget(client, inFlight),
        new Refusals(leases, moves, queue, listeners),
        new Postponements(leases, queue),
        new Reservation(group, gate, lanes, queue, moves, attempts, walletFloat, steps),
        group.troubles(),
        steps);
  }
}
