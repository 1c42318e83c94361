package io.stablecoin.gateway.kmslocal.internal.http;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.errors.KmsFailure;
import io.stablecoin.gateway.kmslocal.internal.operations.Input;
import io.stablecoin.gateway.kmslocal.internal.trail.LookupEvents;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers the one request of CloudTrail that the endpoint knows; anybody may send it. */
final class TrailDispatcher {

  private static final String SERVICE = "cloudtrail";

  /** Older clients write the name of the package before it. */
  private static final String TARGET = "CloudTrail_20131101.";

  private final LookupEvents lookup;

  TrailDispatcher(LookupEvents lookup) {
    this.lookup = lookup;
  }

  static boolean isMeantBy(@Nullable String target) {
    return target != null && target.contains(TARGET);
  }

  Outcome dispatch(String target, @Nullable String authorization, byte[] body) {
    String requestId = UUID.randomUUID().toString();
    try {
      String region = CredentialScope.parse(authorization, SERVICE).region();
      if (!target.endsWith(TARGET + "LookupEvents")) {
        throw KmsError.UNKNOWN_OPERATION.because(
            "The local endpoint has LookupEvents of CloudTrail only");
      }
      return Answers.of(requestId, lookup.answer(Input.parse(body), region));
    } catch (KmsFailure failure) {
      return Answers.of(requestId, failure);
    }
  }
}
