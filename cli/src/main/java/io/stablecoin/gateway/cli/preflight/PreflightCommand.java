package io.stablecoin.gateway.cli.preflight;

import static java.util.stream.Collectors.joining;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Exit;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.cli.kms.KmsOptions;
import io.stablecoin.gateway.cli.records.SigningRecord;
import io.stablecoin.gateway.server.configuration.ConfigurationReport;
import io.stablecoin.gateway.types.Address;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "preflight",
    description = {
      "Look at all that must be right before a gateway is deployed: environment, keys, permissions,",
      "CloudTrail, gas, nodes, database. Each line is green or red, with its remedy; a yellow one is",
      "for a person to judge. It makes one signature with each key, of no transaction."
    },
    footer = {
      "",
      "Examples:",
      "  ./gateway preflight",
      "  ./gateway preflight --json",
      "  ./gateway preflight --expect-address 0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
      "",
      "Exit code: 0 where no line is red, else 1."
    })
public final class PreflightCommand implements Callable<Integer> {

  private static final Path FOLDER = Path.of(".gateway");

  private final Console console;
  @Mixin private final KmsOptions kms;

  @Option(
      names = "--expect-address",
      paramLabel = "ADDRESS",
      split = ",",
      description = {
        "The address that is documented for the key; several in the order of KMS_KEY_ID.",
        "Without it, HOT_WALLET_ADDRESS."
      })
  private List<String> expected = List.of();

  public PreflightCommand(Console console, KmsOptions kms) {
    this.console = console;
    this.kms = kms;
  }

  @Override
  public Integer call() {
    List<Address> documented = expected.stream().map(Address::parse).toList();
    Map<String, String> variables = kms.variables();
    ConfigurationReport report = ConfigurationReport.read(variables, FOLDER);
    List<Check> checks =
        new Preflight(
                report,
                documented.isEmpty() ? report.documentedWallets() : documented,
                variables,
                new SigningRecord(report.database(), console).ifPossible(),
                console::progress)
            .run();
    boolean ok = checks.stream().allMatch(Check::ok);
    console.printMarkup(
        Result.of("ok", ok)
            .with("checks", checks.stream().map(check -> check.toResult().fields()).toList()),
        checks.stream().map(Check::toMarkup).collect(joining("\n", "", "\n\n" + summary(checks))));
    return (ok ? Exit.DONE : Exit.FAILED).status();
  }

  private static String summary(List<Check> checks) {
    long red = checks.stream().filter(check -> !check.ok()).count();
    return red == 0
        ? "@|green Ready|@: none of %d checks is red.".formatted(checks.size())
        : "@|red Not ready|@: %d of %d checks are red.".formatted(red, checks.size());
  }
}
