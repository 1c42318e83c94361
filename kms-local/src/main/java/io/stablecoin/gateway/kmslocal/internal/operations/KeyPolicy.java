package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.errors.KmsFailure;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Key policies: their form is checked, but nobody is refused by one here. */
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
   * Gives the policy back where it has the form of one.
   *
   * @throws KmsFailure MalformedPolicyDocumentException
   */
  static String requireWellFormed(String policy) {
    if (policy.length() > LONGEST) {
      throw malformed("it has more than " + LONGEST + " characters");
    }
    JsonNode document = parse(policy);
    if (!document.path("Version").isString()) {
      throw malformed("it has no Version");
    }
    JsonNode statements = document.path("Statement");
    if (statements.isObject()) {
      requireWellFormed(statements);
    } else if (statements.isArray() && !statements.isEmpty()) {
      statements.forEach(KeyPolicy::requireWellFormed);
    } else {
      throw malformed("it has no Statement");
    }
    return policy;
  }

  private static void requireWellFormed(JsonNode statement) {
    if (!List.of("Allow", "Deny").contains(statement.path("Effect").asString(""))) {
      throw malformed("the Effect of a statement must be Allow or Deny");
    }
    requireOneOf(statement, "Principal", "NotPrincipal");
    requireOneOf(statement, "Action", "NotAction");
    requireOneOf(statement, "Resource", "NotResource");
  }

  private static void requireOneOf(JsonNode statement, String element, String negated) {
    if (!statement.hasNonNull(element) && !statement.hasNonNull(negated)) {
      throw malformed("a statement has no " + element);
    }
  }

  private static JsonNode parse(String policy) {
    try {
      return Json.MAPPER.readTree(policy);
    } catch (JacksonException e) {
      throw malformed("it is no JSON");
    }
  }

  private static KmsFailure malformed(String why) {
    return KmsError.MALFORMED_POLICY.because("The new key policy is malformed: " + why);
  }
}
