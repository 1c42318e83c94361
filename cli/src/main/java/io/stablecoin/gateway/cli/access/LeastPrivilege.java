package io.stablecoin.gateway.cli.access;

import io.stablecoin.gateway.policies.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What those who may use a key should not be able to do. */
final class LeastPrivilege {

  private final String account;
  private final Permissions permissions;
  private final List<Finding> findings = new ArrayList<>();

  private LeastPrivilege(String account, Permissions permissions) {
    this.account = account;
    this.permissions = permissions;
  }

  static List<Finding> of(String account, Permissions permissions) {
    LeastPrivilege rules = new LeastPrivilege(account, permissions);
    rules.everyone();
    rules.others();
    permissions.named().forEach(rules::party);
    rules.administrator();
    return rules.findings;
  }

  private void everyone() {
    permissions
        .unnamed()
        .forEach(permission -> {
          switch (permission.party().kind()) {
            case WORLD, MEMBER ->
                add(
                    "everyone_allowed",
                    "%s may %s.".formatted(Words.capital(words(permission)), summary(permission)),
                    "Name the role in the Principal; \"*\" belongs into a deny only.");
            case ACCOUNT, ROOT -> {
              if (permission.party().isForeignTo(account)) {
                foreign(permission);
              }
            }
            case NAMED -> {}
          }
        });
  }

  /** Whoever is not named must be denied, or the next IAM policy lets somebody sign. */
  private void others() {
    List<String> others =
        permissions
            .unnamed()
            .filter(permission -> permission.access().sign().any())
            .map(this::words)
            .toList();
    if (!others.isEmpty()) {
      add(
          "others_may_sign",
          "Not only the signer may sign: " + String.join("; ", others) + ".",
          "Deny kms:Sign to every principal but the signer's role: Principal \"*\" with ArnNotEquals"
              + " aws:PrincipalArn.");
    }
  }

  private void party(Permission permission) {
    Party party = permission.party();
    String who = words(permission);
    if (party.isForeignTo(account)) {
      foreign(permission);
    }
    if (party.isUser()) {
      add(
          "user_named",
          "%s may %s. A user has keys that last."
              .formatted(Words.capital(who), summary(permission)),
          "Name a role instead, which people and machines assume for a while.");
    }
    if (permission.access().everythingElse()) {
      add(
          "everything_allowed",
          "%s may do whatever KMS can, or will be able to.".formatted(Words.capital(who)),
          "List the actions that are needed; kms:* is for the account alone.");
    }
    if (permission.access().sign().any()) {
      signer(permission, who);
    }
    if (permission.access().may("CreateGrant")) {
      add(
          "grants_unbounded",
          "%s may let anybody use the key by grants.".formatted(Words.capital(who)),
          "Leave kms:CreateGrant out, or bind it to kms:GrantIsForAWSResource.");
    }
    if (permission.access().may("ReplicateKey")) {
      add(
          "replicas_unbounded",
          "%s may copy the key to another Region, under a policy of their own that lets anybody sign."
              .formatted(Words.capital(who)),
          "Leave kms:ReplicateKey out, and deny it to all until a replica is wanted.");
    }
  }

  private void signer(Permission signer, String who) {
    if (!signer.byIam() || signer.party().isForeignTo(account)) {
      scope(signer.access().sign(), who);
    }
    if (signer.access().administers()) {
      add(
          "administrator_signs",
          "%s may sign and look after the key.".formatted(Words.capital(who)),
          "Give the two to two roles.");
    }
    if (signer.access().may("TagResource") || signer.access().may("UntagResource")) {
      add(
          "signer_tags",
          "%s may change tags, by which IAM policies tell keys apart."
              .formatted(Words.capital(who)),
          "Leave kms:TagResource and kms:UntagResource to the administrator.");
    }
    if (signer.party().caller() instanceof Caller.Service
        || signer.party().caller() instanceof Caller.Federated) {
      add(
          "signer_is_no_role",
          "%s may sign, and is no role.".formatted(Words.capital(who)),
          "Let a role sign, which the service assumes.");
    }
  }

  /** What an IAM policy could add within the account is for whoever reads IAM policies. */
  private void scope(SignScope scope, String who) {
    if (scope.otherAlgorithms()) {
      add(
          "sign_any_algorithm",
          "%s may sign with any algorithm.".formatted(Words.capital(who)),
          "Allow kms:Sign under StringEquals kms:SigningAlgorithm ECDSA_SHA_256.");
    }
    if (scope.messages()) {
      add(
          "sign_messages",
          "%s may have messages signed that KMS hashes itself.".formatted(Words.capital(who)),
          "Allow kms:Sign under StringEquals kms:MessageType DIGEST.");
    }
  }

  private void administrator() {
    if (permissions
        .named()
        .noneMatch(it -> it.access().may("PutKeyPolicy") && !it.access().sign().any())) {
      add(
          "administrator_missing",
          "No role is named that looks after the key and its policy without being able to sign.",
          "Name an administrator's role in the key policy.");
    }
  }

  private void foreign(Permission permission) {
    add(
        "foreign_account",
        "%s may %s, from outside of the key's account."
            .formatted(Words.capital(words(permission)), summary(permission)),
        "Keep the key and its users in one account.");
  }

  private static String summary(Permission permission) {
    return permission.powers().stream()
        .map(power -> power.replaceFirst(":.*", ""))
        .collect(Collectors.joining(", "));
  }

  private String words(Permission permission) {
    return permission.party().words(account);
  }

  private void add(String code, String cause, String remedy) {
    findings.add(new Finding(code, cause, remedy));
  }
}
