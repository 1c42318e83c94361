package io.stablecoin.gateway.cli.operator;

import static io.stablecoin.gateway.cli.CommandError.FINDING_MISSING;
import static io.stablecoin.gateway.cli.CommandError.NOT_HELD;
import static java.util.stream.Collectors.joining;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Logging;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.server.database.GatewayDatabase;
import io.stablecoin.gateway.server.transactions.HeldDesk;
import io.stablecoin.gateway.server.transactions.HeldTransaction;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "held",
    description = {
      "List what is final but did not do what was expected of it, or decide what it did.",
      "Look at its receipt and at the recipient's balance before: it is decided once and for ever."
    },
    footer = {
      "",
      "Found unpaid, it fails with unpaid, and what was reserved for it is free again.",
      "",
      "Examples:",
      "  ./gateway lanes held",
      "  ./gateway lanes held tx_01m8q75p1pym368fvrpr1vvcd3 --found unpaid --note \"the token kept"
          + " it\""
    })
public final class HeldCommand implements Runnable {

  private final Console console;
  private final Settings configuration;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "TX",
      description = "Id of the transaction that is decided.")
  private String id = "";

  @Option(
      names = "--found",
      paramLabel = "paid|unpaid",
      description = "Whether the recipient got what was expected.")
  private String found = "";

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description = "How that was found out; kept for ever.")
  private String note = "";

  public HeldCommand(Console console, Settings configuration) {
    this.console = console;
    this.configuration = configuration;
  }

  @Override
  public void run() {
    Logging.warnings();
    boolean decides = !id.isEmpty();
    if (decides && (!List.of("paid", "unpaid").contains(found) || note.isBlank())) {
      throw FINDING_MISSING.failure();
    }
    try (GatewayDatabase database = GatewayDatabase.open(configuration.read().database())) {
      HeldDesk desk = new HeldDesk(database.dataSource());
      if (decides) {
        decide(desk);
      }
      print(desk.all());
    }
  }

  private void decide(HeldDesk desk) {
    boolean decided =
        desk.all().stream()
            .filter(held -> held.id().value().equals(id))
            .anyMatch(held ->
                desk.decide(
                    held.id(),
                    found.equals("paid"),
                    System.getProperty("user.name", "unknown"),
                    note));
    if (!decided) {
      throw NOT_HELD.failure();
    }
  }

  private void print(List<HeldTransaction> held) {
    console.print(
        Result.of("held", held.stream().map(it -> result(it).fields()).toList()),
        held.isEmpty()
            ? "Nothing is held."
            : held.stream().map(HeldCommand::text).collect(joining("\n")));
  }

  private static Result result(HeldTransaction held) {
    return Result.of("id", held.id().value())
        .with("purpose", held.purpose().toString())
        .with("chain", held.chain().value())
        .with("wallet", held.wallet().toString())
        .with("hash", held.hash().toString())
        .with("expected", held.expected().amount().toString())
        .with("recipient", held.expected().recipient().toString())
        .with("decided", held.decided());
  }

  private static String text(HeldTransaction held) {
    return "%s for %s: %s to %s, %s on chain %s%s"
        .formatted(
            held.id(),
            held.purpose(),
            held.expected().amount(),
            held.expected().recipient(),
            held.hash(),
            held.chain(),
            held.decided() ? ", decided" : "");
  }
}
