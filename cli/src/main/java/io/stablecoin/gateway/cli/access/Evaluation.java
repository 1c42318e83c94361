package io.stablecoin.gateway.cli.access;

import io.stablecoin.gateway.aws.KeyFacts;
import io.stablecoin.gateway.policies.AccessRequest;
import io.stablecoin.gateway.policies.Caller;
import io.stablecoin.gateway.policies.Decision;
import io.stablecoin.gateway.policies.KeyAccess;
import io.stablecoin.gateway.policies.Policy;
import io.stablecoin.gateway.policies.PolicyKind;
import io.stablecoin.gateway.policies.RequestContext;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Asks what a caller may do: every action, and Sign in each of its forms. */
record Evaluation(KeyFacts key, KeyAccess access) {

  /** An IAM policy at its widest, since the real ones are not read. */
  static final List<Policy> ANY_IAM_POLICY =
      List.of(
          Policy.parse(
              PolicyKind.IDENTITY,
              """
              {"Version": "2012-10-17",
               "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}
              """));

  static final List<Policy> NO_IAM_POLICY = List.of();

  private static final String ALGORITHM = "ECDSA_SHA_256";
  private static final String DIGEST = "DIGEST";

  /** KMS has no such action: only a wildcard allows it. */
  private static final String INVENTED = "ActionThatIsNotInvented";

  private static final String WINDOW = "kms:ScheduleKeyDeletionPendingWindowInDays";
  static final int LONGEST_WINDOW = 30;
  private static final int SHORTEST_WINDOW = 7;

  Access of(Caller caller, List<Policy> identityPolicies) {
    NavigableSet<String> allowed =
        Power.allActions()
            .filter(action -> may(caller, action, usually(action), identityPolicies))
            .collect(Collectors.toCollection(TreeSet::new));
    return new Access(
        new SignScope(
            decide(caller, ALGORITHM, DIGEST, identityPolicies).isAllowed(),
            decide(caller, ALGORITHM, "RAW", identityPolicies).isAllowed(),
            decide(caller, "ECDSA_SHA_384", DIGEST, identityPolicies).isAllowed()),
        allowed,
        may(caller, INVENTED, Map.of(), identityPolicies));
  }

  /** What becomes of the request to sign that the gateway makes. */
  Decision sign(Caller caller, List<Policy> identityPolicies) {
    return decide(caller, ALGORITHM, DIGEST, identityPolicies);
  }

  /**
   * The shortest notice in days by which the caller may have the key deleted; 0 where it may not.
   */
  int shortestDeletion(Caller caller, List<Policy> identityPolicies) {
    for (int days = SHORTEST_WINDOW; days <= LONGEST_WINDOW; days++) {
      if (may(
          caller,
          "ScheduleKeyDeletion",
          Map.of(WINDOW, Integer.toString(days)),
          identityPolicies)) {
        return days;
      }
    }
    return 0;
  }

  private static Map<String, String> usually(String action) {
    return switch (action) {
      case "ScheduleKeyDeletion" -> Map.of(WINDOW, Integer.toString(LONGEST_WINDOW));
      case "CreateGrant" -> Map.of("kms:GrantIsForAWSResource", "false");
      default -> Map.of();
    };
  }

  private boolean may(
      Caller caller, String action, Map<String, String> asked, List<Policy> identityPolicies) {
    return decide(caller, action, asked, identityPolicies).isAllowed();
  }

  private Decision decide(
      Caller caller, String algorithm, String messageType, List<Policy> identityPolicies) {
    return decide(
        caller,
        "Sign",
        Map.of("kms:SigningAlgorithm", algorithm, "kms:MessageType", messageType),
        identityPolicies);
  }

  private Decision decide(
      Caller caller, String action, Map<String, String> asked, List<Policy> identityPolicies) {
    RequestContext context = ofKey();
    for (Map.Entry<String, String> value : asked.entrySet()) {
      context = context.with(value.getKey(), value.getValue());
    }
    if (caller.accountId().isPresent()) {
      context = context.with("kms:CallerAccount", caller.accountId().get());
    }
    return access.decide(
        new AccessRequest(caller, "kms:" + action, key.arn(), context), identityPolicies);
  }

  private RequestContext ofKey() {
    RequestContext context =
        RequestContext.EMPTY
            .with("aws:RequestedRegion", key.region())
            .with("kms:KeySpec", key.spec())
            .with("kms:KeyUsage", key.usage())
            .with("kms:KeyOrigin", key.origin())
            .with("kms:MultiRegion", Boolean.toString(key.multiRegion()))
            .withTags("aws:ResourceTag/", key.tags().orElse(Map.of()));
    return key.multiRegionType()
        .map(type -> context.with("kms:MultiRegionKeyType", type))
        .orElse(context);
  }
}
