package io.stablecoin.gateway.policies;

import java.util.Locale;
import java.util.Set;

/**
 * The condition keys that AWS KMS and IAM document and whose presence in a request is known here.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html">AWS KMS
 *     developer guide, condition keys</a>
 */
final class ConditionKeys {

  private static final Set<String> MANY_VALUED =
      lowerCase("aws:TagKeys", "kms:GrantOperations", "kms:ResourceAliases");

  private static final Set<String> SINGLE_VALUED =
      lowerCase(
          "aws:PrincipalAccount",
          "aws:PrincipalArn",
          "aws:RequestedRegion",
          "aws:SecureTransport",
          "aws:SourceAccount",
          "aws:SourceArn",
          "aws:SourceVpc",
          "aws:SourceVpce",
          "kms:BypassPolicyLockoutSafetyCheck",
          "kms:CallerAccount",
          "kms:GrantConstraintType",
          "kms:GranteePrincipal",
          "kms:GrantIsForAWSResource",
          "kms:KeyOrigin",
          "kms:KeySpec",
          "kms:KeyUsage",
          "kms:MessageType",
          "kms:MultiRegion",
          "kms:MultiRegionKeyType",
          "kms:PrimaryRegion",
          "kms:ReplicaRegion",
          "kms:RequestAlias",
          "kms:RetiringPrincipal",
          "kms:ScheduleKeyDeletionPendingWindowInDays",
          "kms:SigningAlgorithm",
          "kms:ViaService");

  private static final Set<String> TAG_PREFIXES =
      lowerCase("aws:PrincipalTag/", "aws:RequestTag/", "aws:ResourceTag/");

  private ConditionKeys() {}

  static boolean isKnown(String key) {
    String asked = key.toLowerCase(Locale.ROOT);
    return SINGLE_VALUED.contains(asked)
        || MANY_VALUED.contains(asked)
        || TAG_PREFIXES.stream()
            .anyMatch(prefix -> asked.startsWith(prefix) && asked.length() > prefix.length());
  }

  static boolean isManyValued(String key) {
    return MANY_VALUED.contains(key.toLowerCase(Locale.ROOT));
  }

  private static Set<String> lowerCase(String... keys) {
    return Set.of(String.join(" ", keys).toLowerCase(Locale.ROOT).split(" "));
  }
}
