package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;

/** An authorization that an independent implementation signed, with the key that it took. */
record AuthorizationVector(
    long chainId, String address, long nonce, String privateKey, String digest, String signature) {

  Authorization authorization() {
    AuthorizationScope scope =
        chainId == 0
            ? new AuthorizationScope.ReplayableOnEveryChain()
            : new AuthorizationScope.OneChain(new ChainId(chainId));
    return new Authorization(scope, Address.parse(address), nonce);
  }

  SignedAuthorization signed() {
    return new SoftwareSigner(privateKey).signAuthorization(authorization());
  }
}
