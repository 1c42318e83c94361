package io.stablecoin.gateway.cli.access;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody can do with a key beside signing: actions of KMS that serve one end.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html">AWS
 *     KMS permissions</a>
 */
enum Power {
  READ(
      "look at it",
      "DescribeKey GetKeyPolicy GetPublicKey ListGrants ListKeyPolicies ListResourceTags"),
  VERIFY("verify signatures", "Verify"),
  CARE(
      "look after it",
      "CancelKeyDeletion CreateAlias DeleteAlias DisableKey EnableKey ReplicateKey RetireGrant"
          + " RevokeGrant UpdateAlias UpdateKeyDescription UpdatePrimaryRegion"),
  TAG("change its tags", "TagResource UntagResource"),
  RULE("change who may use it", "PutKeyPolicy"),
  GRANT("let others use it by grants", "CreateGrant"),
  DELETE("have it deleted", "ScheduleKeyDeletion");

  private final String words;
  private final String actions;

  Power(String words, String actions) {
    this.words = words;
    this.actions = actions;
  }

  /** What it lets somebody do, after "may". */
  String words() {
    return words;
  }

  /** Without the service: {@code DescribeKey}. */
  List<String> actions() {
    return List.of(actions.split(" "));
  }

  static Stream<String> allActions() {
    return Arrays.stream(values()).flatMap(power -> power.actions().stream());
  }

  /** Whoever has one of these can give the key away, or take it away. */
  boolean isAdministration() {
    return this == CARE || this == RULE || this == GRANT || this == DELETE;
  }
}
