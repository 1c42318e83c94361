package io.stablecoin.gateway.cli.payouts;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Logging;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.server.signing.SigningFreeze;
import picocli.CommandLine.Command;

@Command(
    name = "unfreeze",
    description = "Sign again, what waits first.",
    footer = {"", "Example:", "  ./gateway unfreeze"})
public final class UnfreezeCommand implements Runnable {

  private final Console console;
  private final OperatorDatabase database;

  public UnfreezeCommand(Console console, OperatorDatabase database) {
    this.console = console;
    this.database = database;
  }

  @Override
  public void run() {
    Logging.warnings();
    boolean changed =
        database.with(source -> SigningFreeze.of(source).lift(OperatorDatabase.operator()));
    console.print(
        Result.of("frozen", false).with("changed", changed),
        changed ? "The gateway signs again." : "It was not frozen.");
  }
}
