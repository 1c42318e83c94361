package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import io.stablecoin.gateway.policies.RequestContext;

/**
 * The safety check of new key policies: whoever puts one must be able to put another.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html">AWS KMS
 *     API reference, PutKeyPolicy</a>
 */
final class Lockout {

  private static final String BYPASS = "BypassPolicyLockoutSafetyCheck";

  private Lockout() {}

  /**
   * Refuses a policy that locks the caller out, unless the request wants that.
   *
   * @param key with the new policy
   * @throws io.stablecoin.gateway.kmslocal.errors.KmsFailure MalformedPolicyDocumentException
   */
  static void check(Key key, Vault vault, Call call) {
    if (!call.input().flag(BYPASS) && !new Authorization(vault, call).allows("PutKeyPolicy", key)) {
      throw KmsError.MALFORMED_POLICY.because(
          "The new key policy will not allow you to update the key policy in the future.");
    }
  }

  static RequestContext conditions(Call call) {
    return RequestContext.EMPTY.with("kms:" + BYPASS, Boolean.toString(call.input().flag(BYPASS)));
  }
}
