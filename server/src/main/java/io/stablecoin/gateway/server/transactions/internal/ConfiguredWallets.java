package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.signing.SigningKeys;
import io.stablecoin.gateway.server.signing.WatchedKey;
import io.stablecoin.gateway.server.signing.WatchedKeys;
import io.stablecoin.gateway.server.transactions.HotWallets;
import io.stablecoin.gateway.server.transactions.WalletUnknownException;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.types.Address;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The wallets of the configured keys; the first is the treasury. */
record ConfiguredWallets(List<HotWallet> wallets, HotWalletRows rows)
    implements HotWallets, WatchedKeys, AutoCloseable {

  ConfiguredWallets {
    wallets = List.copyOf(wallets);
  }

  /** The wallets of the keys with these references, each of which knows those before it. */
  static ConfiguredWallets of(
      List<String> references, SigningKeys keys, HotWalletRows rows, InstantSource clock) {
    List<HotWallet> wallets = new ArrayList<>();
    for (String reference : references) {
      wallets.add(new HotWallet(reference, keys, rows, clock, wallets));
    }
    return new ConfiguredWallets(wallets, rows);
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

  /** Those of the configured keys, as far as they were seen. */
  List<Address> known() {
    return wallets.stream().map(HotWallet::knownAddress).flatMap(Optional::stream).toList();
  }

  @Override
  public List<Address> all() {
    return Stream.concat(known().stream(), rows.all().stream()).distinct().toList();
  }

  @Override
  public List<WatchedKey> watched() {
    return List.copyOf(wallets);
  }

  @Override
  public void close() {
    wallets.forEach(HotWallet::close);
  }
}
