package io.stablecoin.gateway.kmslocal.internal.http;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.internal.operations.Call;
import io.stablecoin.gateway.kmslocal.internal.operations.Input;
import io.stablecoin.gateway.kmslocal.principals.Principal;
import io.stablecoin.gateway.kmslocal.principals.Principals;
import java.time.InstantSource;
import java.util.Optional;

/** Tells who sends a request. */
record Admission(Principals principals, String accountId, InstantSource clock) {

  /**
   * The request as a call of somebody.
   *
   * @throws io.stablecoin.gateway.kmslocal.errors.KmsFailure UnrecognizedClientException where
   *     principals are declared and the sender is none of them
   */
  Call admit(CredentialScope scope, Input input) {
    return new Call(input, scope.region(), accountId, principal(scope), clock.instant());
  }

  private Optional<Principal> principal(CredentialScope scope) {
    Optional<Principal> principal = principals.find(scope.accessKeyId());
    if (principal.isEmpty() && principals.areDeclared()) {
      throw KmsError.UNKNOWN_CLIENT.because(
          "The security token included in the request is invalid.");
    }
    return principal;
  }
}
