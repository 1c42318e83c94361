package io.stablecoin.gateway.cli.operator;

import static java.util.stream.Collectors.joining;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Logging;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.server.database.GatewayDatabase;
import io.stablecoin.gateway.server.transactions.ForeignTransaction;
import io.stablecoin.gateway.server.transactions.LaneDesk;
import io.stablecoin.gateway.server.transactions.LaneOverview;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(
    name = "lanes",
    description = "What each lane does, a chain and a hot wallet; what stops it.",
    synopsisSubcommandLabel = "[COMMAND]",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Examples:",
      "  ./gateway lanes",
      "  ./gateway lanes resume --chain 137 --wallet 0x… --foreign-nonces 41..43 --note \"paid by hand\""
    })
public final class LanesCommand implements Runnable {

  private final Console console;
  private final Settings configuration;

  public LanesCommand(Console console, Settings configuration) {
    this.console = console;
    this.configuration = configuration;
  }

  @Override
  public void run() {
    Logging.warnings();
    try (GatewayDatabase database = GatewayDatabase.open(configuration.read().database())) {
      List<LaneOverview> lanes = new LaneDesk(database.dataSource()).all();
      console.print(
          Result.of("lanes", lanes.stream().map(lane -> result(lane).fields()).toList()),
          lanes.isEmpty()
              ? "No lane has been opened yet."
              : lanes.stream().map(LanesCommand::text).collect(joining("\n")));
    }
  }

  static Result result(LaneOverview lane) {
    return Result.of("chain", lane.status().chain().value())
        .with("wallet", lane.status().wallet().toString())
        .with("condition", lane.status().condition().code())
        .with("reason", lane.status().reason().orElse(""))
        .with("detail", lane.status().detail().orElse(""))
        .with("since", lane.status().since().toString())
        .with("nextNonce", lane.nextNonce())
        .with("inFlight", lane.inFlight())
        .with("resumes", lane.resumes())
        .with("foreign", lane.foreign().stream().map(LanesCommand::fields).toList());
  }

  private static Map<String, Object> fields(ForeignTransaction foreign) {
    return Result.of("nonce", foreign.nonce())
        .with("hash", foreign.hash().toString())
        .with("block", foreign.blockNumber())
        .with("confirmed", foreign.confirmed())
        .fields();
  }

  private static String text(LaneOverview lane) {
    String line =
        "%-10s %s %-8s %d in flight, next nonce %d, since %s"
            .formatted(
                lane.status().chain(),
                lane.status().wallet(),
                lane.status().condition().code(),
                lane.inFlight(),
                lane.nextNonce(),
                lane.status().since());
    String detail =
        lane.status().reason().map(reason -> "\n  " + reason).orElse("")
            + lane.status().detail().map(": "::concat).orElse("");
    String foreign =
        lane.unconfirmed().stream()
            .map(it ->
                "\n  to be confirmed: nonce %d, %s in block %d"
                    .formatted(it.nonce(), it.hash(), it.blockNumber()))
            .collect(joining());
    return line + detail + foreign;
  }
}
