package io.stablecoin.gateway.cli.preflight;

import static io.stablecoin.gateway.cli.CommandError.GAS_LOW;
import static io.stablecoin.gateway.cli.CommandError.GAS_MISSING;
import static io.stablecoin.gateway.cli.CommandError.NOT_KNOWN;

import io.stablecoin.gateway.cli.funding.GasNeed;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.EvmSettings;
import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether the nodes of a network are of its chain, and wallets can pay for gas there. */
record NetworkChecks(NetworkSettings settings) {

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  List<Check> nodes() {
    try (EvmClient chain = connect()) {
      ChainId id = chain.requireOneChain();
      return List.of(
          Check.green(
              "rpc_chain_id",
              name(),
              "%d node(s), all of chain %s".formatted(settings.rpcUrls().size(), id)));
    }
  }

  /** For a wallet whose address is known. */
  List<Check> gas(Optional<Address> wallet) {
    if (wallet.isEmpty()) {
      return List.of(
          Check.yellow(
              "gas",
              name(),
              NOT_KNOWN,
              "The address of the wallet is not known.",
              "Do what permission_get_public_key says."));
    }
    try (EvmClient chain = connect()) {
      return List.of(
          check(GasNeed.of(settings.network().chain(), chain, wallet.get()), wallet.get()));
    }
  }

  private Check check(GasNeed gas, Address wallet) {
    if (gas.isComfortable()) {
      return Check.green("gas", name(), wallet + " has " + gas.balanceText());
    }
    String cause =
        "%s has %s; at least %s is recommended."
            .formatted(wallet, gas.balanceText(), gas.recommendedText());
    String remedy = "Send it what it lacks; ./gateway wallet fund shows the address as a QR code.";
    return gas.isSufficientForOne()
        ? Check.yellow("gas", name(), GAS_LOW, cause, remedy)
        : Check.red("gas", name(), GAS_MISSING, cause, remedy);
  }

  private EvmClient connect() {
    return EvmClient.connect(
        new EvmSettings(settings.rpcUrls(), PATIENCE, Optional.of(settings.network().chain())));
  }

  String name() {
    return settings.network().name();
  }
}
