package io.stablecoin.gateway.cli.funding;

import static java.util.stream.Collectors.joining;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Exit;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.cli.operator.Settings;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.configuration.GatewaySettings;
import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.types.Address;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "fund",
    description = {
      "The address of each hot wallet, with a QR code, and what it needs on each chain.",
      "The recommended minimum pays the gas of 100 refunds at the present price."
    },
    footer = {"", "Examples:", "  ./gateway wallet fund", "  ./gateway wallet fund --json"})
public final class FundCommand implements Callable<Integer> {

  private final Console console;
  private final Settings configuration;

  /** One wallet and what it has. */
  private record Wallet(Address address, List<NetworkFunds> networks) {

    Result toResult() {
      return Result.of("address", address.toString())
          .with("networks", networks.stream().map(it -> it.toResult().fields()).toList());
    }

    String toMarkup() {
      String code =
          QrCode.of(address.toString()).lines().stream()
              .map(line -> "@|fg(white),bg(black) " + line + "|@")
              .collect(joining("\n"));
      return "Send what pays for gas to @|bold %s|@%n%n%s%n%n%s"
          .formatted(
              address, code, networks.stream().map(NetworkFunds::toMarkup).collect(joining("\n")));
    }
  }

  public FundCommand(Console console, Settings configuration) {
    this.console = console;
    this.configuration = configuration;
  }

  @Override
  public Integer call() {
    GatewaySettings settings = configuration.read();
    List<Wallet> wallets =
        Settings.keys(settings).stream().map(key -> wallet(key, settings)).toList();
    console.printMarkup(
        Result.of("wallets", wallets.stream().map(it -> it.toResult().fields()).toList()),
        wallets.stream().map(Wallet::toMarkup).collect(joining("\n\n")));
    boolean allKnown =
        wallets.stream()
            .flatMap(wallet -> wallet.networks().stream())
            .allMatch(NetworkFunds.Known.class::isInstance);
    return (allKnown ? Exit.DONE : Exit.FAILED).status();
  }

  private Wallet wallet(KmsKeyId key, GatewaySettings settings) {
    console.progress("Reading the key " + key + " and what its wallet holds...");
    Address address = Settings.addressOf(key, settings);
    return new Wallet(
        address, settings.networks().stream().map(network -> funds(network, address)).toList());
  }

  private static NetworkFunds funds(NetworkSettings settings, Address wallet) {
    try (EvmClient chain = Settings.connect(settings)) {
      return NetworkFunds.read(settings.network(), chain, wallet);
    }
  }
}
