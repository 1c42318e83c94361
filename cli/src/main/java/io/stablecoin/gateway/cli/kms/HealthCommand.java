package io.stablecoin.gateway.cli.kms;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Exit;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.signer.RecoveryLibrary;
import io.stablecoin.gateway.signer.awskms.KmsCheck;
import io.stablecoin.gateway.signer.awskms.KmsHealth;
import io.stablecoin.gateway.types.Address;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "health",
    description = "Check that a key can sign, without making a signature.",
    footer = {"", "Example:", "  ./gateway kms health alias/gateway"})
public final class HealthCommand implements Callable<Integer> {

  private static final String SLOW_RECOVERY =
      "\n  note   libsecp256k1 does not load here, so that signatures are checked in Java, several times"
          + " slower: give the process a folder for temporary files that allows execution.";

  private final Console console;
  @Mixin private final KmsOptions kms;
  @Mixin private final KeyParameter parameter = new KeyParameter();

  public HealthCommand(Console console, KmsOptions kms) {
    this.console = console;
    this.kms = kms;
  }

  @Override
  public Integer call() {
    KmsHealth health =
        KmsHealth.check(
            parameter.key(kms),
            kms.settings(),
            kms.record(console).ifPossible(),
            Clock.systemUTC());
    console.print(toResult(health), toText(health));
    return (health.healthy() ? Exit.DONE : Exit.FAILED).status();
  }

  private static String status(KmsHealth health) {
    return health.healthy() ? "healthy" : "unhealthy";
  }

  private static Result toResult(KmsHealth health) {
    Result result = Result.of("status", status(health));
    if (health.address().isPresent()) {
      result = result.with("address", health.address().get().toString());
    }
    return result
        .with("recovery_library", health.recoveryLibrary().name().toLowerCase(Locale.ROOT))
        .with("checks", health.checks().stream().map(HealthCommand::fields).toList());
  }

  private static Map<String, Object> fields(KmsCheck check) {
    Result result =
        Result.of("name", check.name()).with("ok", check.ok()).with("millis", check.millis());
    if (!check.ok()) {
      result =
          result
              .with("code", check.code().orElse(""))
              .with("cause", check.cause().orElse(""))
              .with("remedy", check.remedy().orElse(""));
    }
    return result.fields();
  }

  private static String toText(KmsHealth health) {
    String checks = health.checks().stream().map(HealthCommand::line).collect(Collectors.joining());
    return status(health)
        + health.address().map(Address::toString).map(address -> "  " + address).orElse("")
        + checks
        + (health.recoveryLibrary() == RecoveryLibrary.LIBSECP256K1 ? "" : SLOW_RECOVERY);
  }

  private static String line(KmsCheck check) {
    String verdict =
        "%n  %-6s %-14s %5d ms"
            .formatted(check.ok() ? "ok" : "FAILED", check.name(), check.millis());
    return check.ok()
        ? verdict
        : verdict
            + "%n         %s: %s%n         %s"
                .formatted(
                    check.code().orElse(""), check.cause().orElse(""), check.remedy().orElse(""));
  }
}
