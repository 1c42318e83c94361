package io.stablecoin.gateway.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/**
 * Runs the short commands once each, so that the JVM sees which classes they need; the build stores
 * those in the AOT cache. The environment names a KMS endpoint whose keys do not matter.
 */
final class TrainingRun {

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("--help"),
          List.of("kms", "--help"),
          List.of("kms", "create-key", "--alias", "alias/training"),
          List.of("kms", "derive-address", "alias/training"),
          List.of("kms", "derive-address", "alias/training", "--json"),
          List.of("kms", "health", "alias/training"),
          List.of(
              "kms",
              "sign-transaction",
              "alias/training",
              "--chain-id=31337",
              "--nonce=0",
              "--to=0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
              "--value=1wei",
              "--gas-limit=21000",
              "--max-fee-per-gas=2gwei",
              "--max-priority-fee-per-gas=1gwei"));

  private TrainingRun() {}

  public static void main(String[] arguments) {
    Logging.off();
    for (List<String> command : COMMANDS) {
      int status = run(command);
      if (status != Exit.DONE.status()) {
        System.exit(status);
      }
    }
  }

  private static int run(List<String> command) {
    try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream())) {
      Console console = new Console(nowhere, System.err);
      return Main.run(console, InputStream.nullInputStream(), command.toArray(String[]::new));
    }
  }
}
