package io.stablecoin.gateway.policies;

/** The keys and callers of AWS's own examples. */
final class Keys {

  static final String ACCOUNT = "111122223333";
  static final String OTHER_ACCOUNT = "444455556666";
  static final String KEY =
      "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
  static final String POLICY =
      """
      {"Version": "2012-10-17", "Statement": [%s]}
      """;

  /** What the default key policy consists of. */
  static final String DELEGATION =
      """
      {"Sid": "Enable IAM policies", "Effect": "Allow", "Action": "kms:*", "Resource": "*",
       "Principal": {"AWS": "arn:aws:iam::111122223333:root"}}\
      """;

  private Keys() {}

  static Policy keyPolicy(String... statements) {
    return Policy.parse(PolicyKind.RESOURCE, POLICY.formatted(String.join(",", statements)));
  }

  static Policy identityPolicy(String... statements) {
    return Policy.parse(PolicyKind.IDENTITY, POLICY.formatted(String.join(",", statements)));
  }

  static AccessRequest request(Caller caller, String action) {
    return new AccessRequest(caller, action, KEY, RequestContext.EMPTY);
  }

  static AccessRequest request(Caller caller, String action, RequestContext context) {
    return new AccessRequest(caller, action, KEY, context);
  }
}
