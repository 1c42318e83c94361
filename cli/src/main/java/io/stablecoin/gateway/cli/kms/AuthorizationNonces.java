package io.stablecoin.gateway.cli.kms;

import static io.stablecoin.gateway.cli.CommandError.AUTHORIZATION_NONCE_UNFIT;

import io.stablecoin.gateway.signer.Authorization;
import java.util.List;

/**
 * A node skips an authorization with a nonce that the account does not have, and says nothing. All
 * that are signed here are of the account that sends, whose nonce the transaction itself raises
 * first (EIP-7702).
 */
final class AuthorizationNonces {

  private AuthorizationNonces() {}

  static void require(List<Authorization> authorizations, long transactionNonce) {
    long expected = transactionNonce + 1;
    for (Authorization authorization : authorizations) {
      if (authorization.nonce() != expected) {
        throw AUTHORIZATION_NONCE_UNFIT.because(
            "An authorization has nonce %d, and the account will be at %d when it is applied."
                .formatted(authorization.nonce(), expected));
      }
      expected++;
    }
  }
}
