package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.ChainId;
import java.util.Optional;

/** Where an authorization holds. */
public sealed interface AuthorizationScope {

  boolean includes(ChainId chain);

  /** The chain where it holds; empty where it holds on every chain. */
  Optional<ChainId> chain();

  /** On one chain. */
  record OneChain(ChainId chainId) implements AuthorizationScope {
    @Override
    public boolean includes(ChainId chain) {
      return chainId.equals(chain);
    }

    @Override
    public Optional<ChainId> chain() {
      return Optional.of(chainId);
    }
  }

  /**
   * Dangerous: chain id 0. Anybody may take the authorization to every chain, of today or to come,
   * on which the account has the same nonce, and hand the account to whatever code stands there at
   * the delegate's address.
   */
  record ReplayableOnEveryChain() implements AuthorizationScope {
    @Override
    public boolean includes(ChainId chain) {
      return true;
    }

    @Override
    public Optional<ChainId> chain() {
      return Optional.empty();
    }
  }
}
