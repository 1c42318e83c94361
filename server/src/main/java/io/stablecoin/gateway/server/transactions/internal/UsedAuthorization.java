package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.ChainAuthorization;
import io.stablecoin.gateway.signer.Authorization;
import io.stablecoin.gateway.signer.AuthorizationScope;
import io.stablecoin.gateway.signer.Signature;
import io.stablecoin.gateway.types.InvalidValueException;
import java.math.BigInteger;
import java.util.Optional;

/** Tells whose an authorization in a block is: nodes do not. */
final class UsedAuthorization {

  private UsedAuthorization() {}

  /** Whether it used this nonce of the lane's wallet, if its block used it at all. */
  static boolean isOf(LaneKey lane, long nonce, ChainAuthorization found) {
    return found.nonce().equals(BigInteger.valueOf(nonce))
        && scope(lane, found)
            .map(scope -> new Authorization(scope, found.delegate(), nonce))
            .flatMap(authorization -> signature(found).flatMap(authorization::authority))
            .filter(lane.wallet()::equals)
            .isPresent();
  }

  /** Empty where it is for another chain, and so skipped on this one. */
  private static Optional<AuthorizationScope> scope(LaneKey lane, ChainAuthorization found) {
    if (found.chainId().signum() == 0) {
      return Optional.of(new AuthorizationScope.ReplayableOnEveryChain());
    }
    return found.chainId().equals(BigInteger.valueOf(lane.chain().value()))
        ? Optional.of(new AuthorizationScope.OneChain(lane.chain()))
        : Optional.empty();
  }

  /** Empty where the chain cannot have taken it either. */
  private static Optional<Signature> signature(ChainAuthorization found) {
    if (found.yParity().bitLength() > 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Signature(found.r(), found.s(), found.yParity().intValueExact()));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }
}
