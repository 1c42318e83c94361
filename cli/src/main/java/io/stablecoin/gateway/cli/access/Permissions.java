package io.stablecoin.gateway.cli.access;

import io.stablecoin.gateway.policies.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may do what, everybody considered: whom policy and grants name, the root, and those whom
 * nobody names.
 */
record Permissions(List<Permission> all, Decision strangerSigning) {

  Permissions {
    all = List.copyOf(all);
  }

  static Permissions of(Evaluation evaluation, Parties parties, String account) {
    Access world = evaluation.of(Party.world().caller(), Evaluation.ANY_IAM_POLICY);
    Access members = evaluation.of(Party.member(account).caller(), Evaluation.NO_IAM_POLICY);
    Party stranger = Party.account(account);
    Access byIam = evaluation.of(stranger.caller(), Evaluation.ANY_IAM_POLICY);
    List<Permission> all = new ArrayList<>();
    for (Party party : parties.named()) {
      boolean foreign = party.isForeignTo(account);
      Access direct =
          evaluation
              .of(party.caller(), foreign ? Evaluation.ANY_IAM_POLICY : Evaluation.NO_IAM_POLICY)
              .without(foreign ? world : members);
      all.add(new Permission(party, direct, foreign));
      if (!foreign && party.caller().accountId().isPresent()) {
        Access widest = evaluation.of(party.caller(), Evaluation.ANY_IAM_POLICY);
        all.add(new Permission(party, widest.without(direct).without(byIam), true));
      }
    }
    parties.accounts().forEach(other -> addAccount(evaluation, other, all));
    addAccount(evaluation, account, all);
    all.add(new Permission(Party.member(account), members, false));
    all.add(new Permission(Party.world(), world, true));
    return new Permissions(
        all.stream().filter(permission -> permission.access().any()).toList(),
        evaluation.sign(stranger.caller(), Evaluation.ANY_IAM_POLICY));
  }

  private static void addAccount(Evaluation evaluation, String account, List<Permission> all) {
    Party root = Party.root(account);
    Party others = Party.account(account);
    all.add(new Permission(root, evaluation.of(root.caller(), Evaluation.NO_IAM_POLICY), false));
    all.add(
        new Permission(others, evaluation.of(others.caller(), Evaluation.ANY_IAM_POLICY), true));
  }

  Stream<Permission> signers() {
    return all.stream().filter(permission -> permission.access().sign().any());
  }

  Stream<Permission> named() {
    return all.stream().filter(permission -> permission.party().kind() == Party.Kind.NAMED);
  }

  Stream<Permission> unnamed() {
    return all.stream().filter(permission -> permission.party().kind() != Party.Kind.NAMED);
  }

  /** Who may not sign, a sentence. */
  String nobodyElse() {
    if (unnamed().anyMatch(permission -> permission.access().sign().any())) {
      return "Others may sign too: the key policy does not deny it to them.";
    }
    String nobody =
        signers().findAny().isPresent() ? "Nobody else may sign: " : "Nobody may sign: ";
    return nobody
        + (strangerSigning == Decision.DENIED_BY_RESOURCE_POLICY
            ? "the key policy denies it to all others, whatever IAM policies and grants allow."
            : "neither the key policy nor a grant allows it.");
  }
}
