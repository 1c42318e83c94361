package io.stablecoin.gateway.server.configuration.internal;

import io.stablecoin.gateway.server.networks.ColdWallets;
import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code COLD_WALLET_<chainId>}.
 *
 * @param hotWallets as the operator wrote them down
 */
record ColdWalletReader(
    Variables variables, List<NetworkSettings> networks, List<Address> hotWallets) {

  ColdWallets read() {
    Map<ChainId, Address> wallets = new HashMap<>();
    variables.values().keySet().stream()
        .filter(name -> name.startsWith(KnownVariables.COLD_WALLET))
        .sorted()
        .forEach(name ->
            chain(name)
                .ifPresent(chain -> address(name).ifPresent(wallet -> wallets.put(chain, wallet))));
    return new ColdWallets(wallets);
  }

  private Optional<ChainId> chain(String name) {
    String id = name.substring(KnownVariables.COLD_WALLET.length());
    Optional<ChainId> chain =
        networks.stream()
            .map(it -> it.network().chain())
            .filter(it -> it.toString().equals(id))
            .findFirst();
    if (chain.isEmpty()) {
      add(name, "chain_unknown", "The chain is not configured. Give it RPC_URLS_<chain id>.");
    }
    return chain;
  }

  private Optional<Address> address(String name) {
    Optional<Address> address = variables.text(name).flatMap(it -> variables.address(name, it));
    if (address.filter(Address::isZero).isPresent()) {
      add(
          name,
          "cold_wallet_zero",
          "It is the zero address, from which nothing comes back. Give yours.");
    }
    if (address.filter(this::isToken).isPresent()) {
      add(name, "cold_wallet_token", "It is the contract of a token: money would be lost.");
    }
    if (address.filter(hotWallets::contains).isPresent()) {
      add(
          name,
          "cold_wallet_hot",
          "It is a hot wallet of this gateway. Give an address whose key the gateway does not have.");
    }
    return address;
  }

  private boolean isToken(Address address) {
    return networks.stream().anyMatch(it -> it.network().token(address).isPresent());
  }

  private void add(String name, String code, String message) {
    variables.findings().add(name, code, message);
  }
}
