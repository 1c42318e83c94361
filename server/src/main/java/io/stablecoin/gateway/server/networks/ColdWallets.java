package io.stablecoin.gateway.server.networks;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import java.util.Map;
import java.util.Optional;

/** Where money goes that is too much for hot wallets. Its keys are not the gateway's. */
public record ColdWallets(Map<ChainId, Address> byChain) {

  public ColdWallets {
    byChain = Map.copyOf(byChain);
  }

  public Optional<Address> of(ChainId chain) {
    return Optional.ofNullable(byChain.get(chain));
  }
}
