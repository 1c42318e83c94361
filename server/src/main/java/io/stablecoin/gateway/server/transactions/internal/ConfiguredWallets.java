package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.HotWallets;
import io.stablecoin.gateway.server.transactions.WalletUnknownException;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.types.Address;
import java.util.List;
import java.util.Optional;

/** The wallets of the configured keys; the first is the treasury. */
record ConfiguredWallets(List<HotWallet> wallets) implements HotWallets, AutoCloseable {

  ConfiguredWallets {
    wallets = List.copyOf(wallets);
  }

  @Override
  public Address treasury() {
    if (wallets.isEmpty()) {
      throw new WalletUnknownException(
          "No signing key is configured. Set KMS_KEY_ID to a key's id, ARN or alias.");
    }
    try {
      return wallets.getFirst().address();
    } catch (SigningException | LanePausedException e) {
      throw new WalletUnknownException(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public List<Address> all() {
    return wallets.stream()
        .map(HotWallet::knownAddress)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  @Override
  public List<String> troubles() {
    return wallets.stream().map(HotWallet::trouble).flatMap(Optional::stream).toList();
  }

  @Override
  public void close() {
    wallets.forEach(HotWallet::close);
  }
}
