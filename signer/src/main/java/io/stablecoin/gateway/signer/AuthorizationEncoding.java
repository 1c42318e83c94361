package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Bytes;

/**
 * The bytes of an authorization, unsigned and signed.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-7702">EIP-7702</a>
 */
final class AuthorizationEncoding {

  private static final Bytes MAGIC = Bytes.of((byte) 5);
  private static final long EVERY_CHAIN = 0;

  private AuthorizationEncoding() {}

  /** What is hashed and signed. */
  static Bytes unsigned(Authorization authorization) {
    return MAGIC.concat(fields(authorization).encode());
  }

  /** What stands in the authorization list of a transaction. */
  static RlpList signed(SignedAuthorization signed) {
    return fields(signed.authorization()).signature(signed.signature());
  }

  private static RlpList fields(Authorization authorization) {
    return new RlpList()
        .number(chain(authorization.scope()))
        .bytes(authorization.delegate().value())
        .number(authorization.nonce());
  }

  private static long chain(AuthorizationScope scope) {
    return switch (scope) {
      case AuthorizationScope.OneChain(var chainId) -> chainId.value();
      case AuthorizationScope.ReplayableOnEveryChain() -> EVERY_CHAIN;
    };
  }
}
