package io.stablecoin.gateway.cli.access;

import io.stablecoin.gateway.policies.Condition;
import io.stablecoin.gateway.policies.Policy;
import io.stablecoin.gateway.policies.PolicyKind;
import io.stablecoin.gateway.policies.PrincipalPattern;
import io.stablecoin.gateway.policies.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The conditions that a review can decide on: those on the caller, the key and what is asked.
 * Whether others hold depends on what a review does not see, as the network a request comes from.
 *
 * @param tags whether the key's tags are known
 */
record KnownConditions(boolean tags) {

  private static final String TAG = "aws:resourcetag/";
  private static final Set<String> KEYS =
      Set.of(
          "aws:principalaccount",
          "aws:principalarn",
          "aws:requestedregion",
          "kms:calleraccount",
          "kms:grantisforawsresource",
          "kms:keyorigin",
          "kms:keyspec",
          "kms:keyusage",
          "kms:messagetype",
          "kms:multiregion",
          "kms:multiregionkeytype",
          "kms:schedulekeydeletionpendingwindowindays",
          "kms:signingalgorithm");

  boolean decide(Condition condition) {
    String key = condition.key().toLowerCase(Locale.ROOT);
    return (KEYS.contains(key) || (tags && key.startsWith(TAG))) && isUnderstood(condition);
  }

  private static boolean isUnderstood(Condition condition) {
    Statement conditional =
        Statement.allowing(
            new PrincipalPattern.Everyone(), List.of("kms:Sign"), List.of(condition));
    return new Policy(PolicyKind.RESOURCE, List.of(conditional)).unsupported().isEmpty();
  }
}
