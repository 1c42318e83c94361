package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.errors.KmsFailure;
import io.stablecoin.gateway.policies.MalformedPolicyException;
import io.stablecoin.gateway.policies.Policy;
import io.stablecoin.gateway.policies.PolicyKind;
import java.util.List;

/** Key policies, as text and understood. */
final class KeyPolicy {

  /** The one name that a key policy can have. */
  static final String NAME = "default";

  private static final int LONGEST = 32_768;

  private KeyPolicy() {}

  /** What KMS gives a key that is created without a policy. */
  static String standard(String accountId) {
    return """
    {
      "Version" : "2012-10-17",
      "Id" : "key-default-1",
      "Statement" : [ {
        "Sid" : "Enable IAM User Permissions",
        "Effect" : "Allow",
        "Principal" : {
          "AWS" : "arn:aws:iam::%s:root"
        },
        "Action" : "kms:*",
        "Resource" : "*"
      } ]
    }\
    """
        .formatted(accountId);
  }

  /**
   * Gives the policy back where it is one that can be evaluated.
   *
   * @throws KmsFailure MalformedPolicyDocumentException
   */
  static String requireWellFormed(String policy) {
    if (policy.length() > LONGEST) {
      throw malformed("it has more than " + LONGEST + " characters");
    }
    List<String> unsupported = parse(policy).unsupported();
    if (!unsupported.isEmpty()) {
      throw malformed("the local KMS endpoint cannot evaluate it, for " + unsupported.getFirst());
    }
    return policy;
  }

  /**
   * Reads a policy.
   *
   * @throws KmsFailure MalformedPolicyDocumentException
   */
  static Policy parse(String policy) {
    try {
      return Policy.parse(PolicyKind.RESOURCE, policy);
    } catch (MalformedPolicyException e) {
      throw KmsError.MALFORMED_POLICY.because(String.valueOf(e.getMessage()));
    }
  }

  private static KmsFailure malformed(String why) {
    return KmsError.MALFORMED_POLICY.because("The new key policy is malformed: " + why);
  }
}
