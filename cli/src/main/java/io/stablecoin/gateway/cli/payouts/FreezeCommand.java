package io.stablecoin.gateway.cli.payouts;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Logging;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.server.signing.SigningFreeze;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "freeze",
    description = {
      "Sign nothing any more, in every gateway on the database, until unfreeze.",
      "What is signed goes on its way; everything else waits in its order."
    },
    footer = {
      "",
      "Examples:",
      "  ./gateway freeze",
      "  ./gateway freeze --reason \"payouts that nobody knows\" --json"
    })
public final class FreezeCommand implements Runnable {

  private final Console console;
  private final OperatorDatabase database;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "For whoever looks at the health of the gateway.")
  private String reason = "no reason given";

  public FreezeCommand(Console console, OperatorDatabase database) {
    this.console = console;
    this.database = database;
  }

  @Override
  public void run() {
    Logging.warnings();
    boolean changed =
        database.with(
            source -> SigningFreeze.of(source).freeze(OperatorDatabase.operator(), reason));
    console.print(
        Result.of("frozen", true).with("changed", changed),
        changed ? "Nothing is signed from now on." : "It was frozen already.");
  }
}
