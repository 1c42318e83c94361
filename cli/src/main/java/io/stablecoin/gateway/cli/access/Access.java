package io.stablecoin.gateway.cli.access;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What one party may do.
 *
 * @param actions beside Sign, without the service: {@code GetPublicKey}
 * @param everythingElse also what KMS has not invented yet, as {@code kms:*} allows
 */
record Access(SignScope sign, NavigableSet<String> actions, boolean everythingElse) {

  Access {
    actions = new TreeSet<>(actions);
  }

  boolean any() {
    return sign.any() || !actions.isEmpty() || everythingElse;
  }

  boolean may(String action) {
    return actions.contains(action);
  }

  /** Whether it can give the key away, or take it away. */
  boolean administers() {
    return Arrays.stream(Power.values())
        .filter(Power::isAdministration)
        .flatMap(power -> power.actions().stream())
        .anyMatch(actions::contains);
  }

  /** What is left when another has all that it may. */
  Access without(Access other) {
    NavigableSet<String> left = new TreeSet<>(actions);
    left.removeAll(other.actions);
    return new Access(sign.without(other.sign), left, everythingElse && !other.everythingElse);
  }

  /** The actions that are left out of everything. */
  List<String> exceptions() {
    List<String> denied =
        Power.allActions().filter(action -> !actions.contains(action)).sorted().toList();
    return sign.any() ? denied : Stream.concat(Stream.of("Sign"), denied.stream()).toList();
  }
}
