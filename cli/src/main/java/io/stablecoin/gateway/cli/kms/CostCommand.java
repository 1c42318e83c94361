package io.stablecoin.gateway.cli.kms;

import static io.stablecoin.gateway.cli.CommandError.COST_OUT_OF_RANGE;
import static java.util.stream.Collectors.joining;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Result;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "cost",
    description = "What AWS KMS costs a month, item by item, in US dollars. Asks nobody.",
    footer = {"", "Example:", "  ./gateway kms cost --tx-per-day 10000 --keys 2 --replicas 1"})
public final class CostCommand implements Runnable {

  /** Far above the quota of KMS, and far from where numbers overflow. */
  private static final long MOST = 1_000_000_000;

  private final Console console;

  @Option(
      names = "--tx-per-day",
      paramLabel = "N",
      required = true,
      description = "Transactions signed a day; each is one signature.")
  private long transactionsPerDay;

  @Option(names = "--keys", paramLabel = "K", description = "Signing keys; 1 if not given.")
  private long keys = 1;

  @Option(
      names = "--replicas",
      paramLabel = "R",
      description = "Replicas of each key in other Regions; none if not given.")
  private long replicas;

  public CostCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    if (LongStream.of(transactionsPerDay, keys, replicas).anyMatch(it -> it < 0 || it > MOST)) {
      throw COST_OUT_OF_RANGE.because(
          "A number of transactions, keys or replicas is negative or above " + MOST + ".");
    }
    List<Cost> items = Cost.of(transactionsPerDay, keys, replicas);
    console.print(
        Result.of("currency", "USD")
            .with("items", items.stream().map(CostCommand::fields).toList())
            .with("total", Cost.dollars(Cost.total(items))),
        table(items));
  }

  private static Map<String, Object> fields(Cost item) {
    return Result.of("item", item.item())
        .with("quantity", item.quantity())
        .with("unitPrice", Cost.dollars(item.unitPrice()))
        .with("monthly", Cost.dollars(item.monthly()))
        .fields();
  }

  private static String table(List<Cost> items) {
    return items.stream().map(CostCommand::line).collect(joining("\n"))
        + "\n%-12s %36s USD a month".formatted("total", Cost.dollars(Cost.total(items)));
  }

  private static String line(Cost item) {
    return "%-12s %,14d  x %10s  = %s"
        .formatted(
            item.item(),
            item.quantity(),
            Cost.dollars(item.unitPrice()),
            "%5s".formatted(Cost.dollars(item.monthly())));
  }
}
