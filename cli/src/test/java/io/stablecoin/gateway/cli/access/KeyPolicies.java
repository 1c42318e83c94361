package io.stablecoin.gateway.cli.access;

import io.stablecoin.gateway.aws.KeyFacts;
import io.stablecoin.gateway.aws.KeyGrant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys with policies to review. */
final class KeyPolicies {

  static final String ACCOUNT = "111122223333";
  static final String SIGNER = "arn:aws:iam::111122223333:role/gateway-task";
  static final String ADMINISTRATOR = "arn:aws:iam::111122223333:role/key-administrator";

  /** What KMS gives a key that is made without a policy. */
  static final String ACCOUNT_KEEPS_CONTROL =
      allow("arn:aws:iam::111122223333:root", "\"kms:*\"", "");

  static final String ADMINISTRATION =
      allow(
          ADMINISTRATOR,
          """
          ["kms:CancelKeyDeletion", "kms:DescribeKey", "kms:DisableKey", "kms:EnableKey",
           "kms:GetKeyPolicy", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:TagResource"]\
          """,
          "");

  static final String SIGNING =
      allow(
          SIGNER,
          "\"kms:Sign\"",
          """
          , "Condition": {"StringEquals": {
            "kms:SigningAlgorithm": "ECDSA_SHA_256", "kms:MessageType": "DIGEST"}}\
          """);

  static final String READING = allow(SIGNER, "[\"kms:DescribeKey\", \"kms:GetPublicKey\"]", "");

  static final String NOBODY_ELSE_SIGNS =
      """
      {"Sid": "NobodyElseSigns", "Effect": "Deny", "Principal": {"AWS": "*"}, "Action": "kms:Sign",
       "Resource": "*", "Condition": {"ArnNotEquals": {"aws:PrincipalArn": "%s"}}}\
      """
          .formatted(SIGNER);

  static final String NO_HASTY_DELETION =
      """
      {"Effect": "Deny", "Principal": {"AWS": "*"}, "Action": "kms:ScheduleKeyDeletion",
       "Resource": "*", "Condition": {"NumericLessThan": {
         "kms:ScheduleKeyDeletionPendingWindowInDays": "30"}}}\
      """;

  /** The policy of a wallet as it should be. */
  static final List<String> RIGHT =
      List.of(
          ACCOUNT_KEEPS_CONTROL,
          ADMINISTRATION,
          SIGNING,
          READING,
          NOBODY_ELSE_SIGNS,
          NO_HASTY_DELETION);

  private KeyPolicies() {}

  /**
   * @param rest of the statement: a comma and its condition
   */
  static String allow(String principal, String actions, String rest) {
    return """
    {"Effect": "Allow", "Principal": {"AWS": "%s"}, "Action": %s, "Resource": "*"%s}\
    """
        .formatted(principal, actions, rest);
  }

  static KeyFacts key(List<String> statements, KeyGrant... grants) {
    return new KeyFacts(
        "arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab",
        ACCOUNT,
        "us-east-1",
        "ECC_SECG_P256K1",
        "SIGN_VERIFY",
        "Enabled",
        "AWS_KMS",
        Optional.of("PRIMARY"),
        """
        {"Version": "2012-10-17", "Statement": [%s]}\
        """
            .formatted(String.join(", ", statements)),
        Optional.of(List.of(grants)),
        Optional.of(Map.of("Application", "stablecoin-gateway", "Environment", "staging")));
  }
}
