package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.ChainId;

/** Where an authorization holds. */
public sealed interface AuthorizationScope {

  boolean includes(ChainId chain);

  /** On one chain. */
  record OneChain(ChainId chainId) implements AuthorizationScope {
    @Override
    public boolean includes(ChainId chain) {
      return chainId.equals(chain);
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
  }
}
