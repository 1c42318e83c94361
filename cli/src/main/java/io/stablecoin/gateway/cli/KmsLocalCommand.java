package io.stablecoin.gateway.cli;

import io.stablecoin.gateway.kmslocal.LocalKms;
import io.stablecoin.gateway.kmslocal.LocalKmsSettings;
import io.stablecoin.gateway.kmslocal.errors.LocalKmsException;
import io.stablecoin.gateway.kmslocal.principals.PrincipalReader;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "kms-local",
    description = "Run a KMS endpoint on this machine, for development; it is no HSM.",
    footer = {
      "",
      "Examples:",
      "  ./gateway kms-local --port 4566 --data keys.json",
      "  aws --endpoint-url http://127.0.0.1:4566 kms list-keys"
    })
final class KmsLocalCommand implements Runnable {

  private final Console console;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "4566",
      description = "Default: ${DEFAULT-VALUE}; 0 takes a free one.")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "Keep the keys in this file; without it they are gone at the end.")
  private @Nullable Path data;

  @Option(
      names = "--principals",
      paramLabel = "FILE",
      description =
          "Who calls with which policies, as docs/kms-local.md shows; else all may do all.")
  private @Nullable Path principals;

  KmsLocalCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    LocalKmsSettings throwaway = LocalKmsSettings.inMemory();
    LocalKmsSettings settings =
        new LocalKmsSettings(
            port,
            Optional.ofNullable(data),
            throwaway.region(),
            throwaway.accountId(),
            console::log);
    LocalKms kms = start(settings);
    console.print(
        Result.of("endpoint", kms.endpoint().toString()).with("region", kms.region()),
        kms.banner());
    Lifetime.atStop(console, kms::close);
    Lifetime.untilStopped();
  }

  private LocalKms start(LocalKmsSettings settings) {
    LocalKms kms = LocalKms.start(settings);
    try {
      if (principals != null) {
        PrincipalReader.declare(principals, kms.principals());
      }
      return kms;
    } catch (LocalKmsException e) {
      kms.close();
      throw e;
    }
  }
}
