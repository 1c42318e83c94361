package io.stablecoin.gateway.cli.operator;

import static io.stablecoin.gateway.cli.CommandError.FOREIGN_NONCES_UNMATCHED;
import static io.stablecoin.gateway.cli.CommandError.LANE_CHANGED;
import static io.stablecoin.gateway.cli.CommandError.LANE_NOT_HALTED;
import static io.stablecoin.gateway.cli.CommandError.LANE_UNKNOWN;
import static io.stablecoin.gateway.cli.CommandError.NONCES_MALFORMED;
import static io.stablecoin.gateway.cli.CommandError.TRANSACTION_ID_MALFORMED;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Logging;
import io.stablecoin.gateway.server.database.GatewayDatabase;
import io.stablecoin.gateway.server.transactions.ForeignTransaction;
import io.stablecoin.gateway.server.transactions.LaneCondition;
import io.stablecoin.gateway.server.transactions.LaneDesk;
import io.stablecoin.gateway.server.transactions.LaneOverview;
import io.stablecoin.gateway.server.transactions.SamePayments;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "resume",
    description = {
      "Let a halted lane go on past transactions that the gateway did not send.",
      "Find out first who sent them: a second gateway on a copied database would pay everything twice."
    },
    footer = {
      "",
      "A payment that one of them has made, as after a restored backup, ends as paid.",
      "Payments of the gateway at these nonces that none has made fail with displaced, and their",
      "money is free again.",
      "",
      "Example:",
      "  ./gateway lanes resume --chain 137 --wallet 0x… --foreign-nonces 41..43 --note \"paid by hand\""
    })
public final class ResumeLaneCommand implements Runnable {

  private final Console console;
  private final Settings configuration;

  @Option(
      names = "--chain",
      required = true,
      paramLabel = "ID",
      description = "Number of the chain.")
  private long chain;

  @Option(names = "--wallet", required = true, paramLabel = "ADDRESS", description = "Hot wallet.")
  private String wallet = "";

  @Option(
      names = "--foreign-nonces",
      paramLabel = "N..M",
      description =
          "Nonces of the foreign transactions that are confirmed: 41, 41..43 or 41,43..45.")
  private String nonces = "";

  @Option(
      names = "--note",
      required = true,
      paramLabel = "TEXT",
      description = "Who sent them, and why that is no harm; kept for ever.")
  private String note = "";

  @Option(
      names = "--paid",
      split = ",",
      paramLabel = "TX",
      description = "Payments that one of them has made, where ./gateway lanes asks.")
  private List<String> paid = List.of();

  @Option(
      names = "--unpaid",
      split = ",",
      paramLabel = "TX",
      description = "Payments that none of them has made, where ./gateway lanes asks.")
  private List<String> unpaid = List.of();

  public ResumeLaneCommand(Console console, Settings configuration) {
    this.console = console;
    this.configuration = configuration;
  }

  @Override
  public void run() {
    Logging.warnings();
    try (GatewayDatabase database = GatewayDatabase.open(configuration.read().database())) {
      LaneDesk desk = new LaneDesk(database.dataSource());
      resume(desk, new ChainId(chain), Address.parse(wallet));
    }
  }

  private void resume(LaneDesk desk, ChainId on, Address of) {
    LaneOverview lane =
        desk.find(on, of)
            .orElseThrow(() ->
                LANE_UNKNOWN.because("There is no lane of %s on chain %s.".formatted(of, on)));
    if (lane.status().condition() != LaneCondition.HALTED) {
      throw LANE_NOT_HALTED.because("The lane is %s.".formatted(lane.status().condition().code()));
    }
    Set<Long> confirmed = nonces.isEmpty() ? Set.of() : nonces();
    requireFound(lane, confirmed);
    if (!desk.resume(on, of, confirmed, System.getProperty("user.name", "unknown"), note, same())) {
      throw LANE_CHANGED.failure();
    }
    console.print(LanesCommand.result(desk.find(on, of).orElseThrow()));
  }

  private SamePayments same() {
    return new SamePayments(ids(paid), ids(unpaid));
  }

  private static Set<TransactionId> ids(List<String> written) {
    try {
      return written.stream().map(TransactionId::new).collect(toUnmodifiableSet());
    } catch (IllegalArgumentException e) {
      throw TRANSACTION_ID_MALFORMED.failure();
    }
  }

  private Set<Long> nonces() {
    try {
      return NonceRange.list(nonces);
    } catch (IllegalArgumentException e) {
      throw NONCES_MALFORMED.failure();
    }
  }

  /** What the gateway has not found and named is not confirmed unseen. */
  private static void requireFound(LaneOverview lane, Set<Long> confirmed) {
    Set<Long> found = new TreeSet<>();
    lane.unconfirmed().stream().map(ForeignTransaction::nonce).forEach(found::add);
    if (!found.equals(new TreeSet<>(confirmed))) {
      throw FOREIGN_NONCES_UNMATCHED.because(
          found.isEmpty()
              ? "The gateway has found no foreign transaction to be confirmed."
              : "The gateway has found foreign transactions at the nonces %s."
                  .formatted(found.stream().map(String::valueOf).collect(joining(", "))));
    }
  }
}
