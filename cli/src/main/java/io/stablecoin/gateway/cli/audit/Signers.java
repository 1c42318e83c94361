package io.stablecoin.gateway.cli.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.stablecoin.gateway.server.signing.RecordedAttempt;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who signs for the gateway, and who by hand: whoever made a signature that is on both sides, and
 * whom {@code --signer} names. Nobody else's event is explained by a lost answer.
 *
 * @param named for every key, as ARNs of roles or users
 * @param gateways by key
 * @param people by key
 */
record Signers(
    Set<String> named, Map<String, Set<String>> gateways, Map<String, Set<String>> people) {

  static Signers of(Joined joined, Set<String> named) {
    return new Signers(
        named,
        identities(joined, attempt -> !attempt.isByHand()),
        identities(joined, RecordedAttempt::isByHand));
  }

  private static Map<String, Set<String>> identities(
      Joined joined, Predicate<RecordedAttempt> which) {
    return joined.pairs().entrySet().stream()
        .filter(pair -> which.test(pair.getKey()))
        .collect(
            groupingBy(
                pair -> pair.getKey().key(),
                mapping(pair -> pair.getValue().principal().identity(), toSet())));
  }

  /** Who can have sent what this attempt has no answer to. */
  Set<String> of(RecordedAttempt attempt) {
    Set<String> known = new HashSet<>(named);
    known.addAll(gateways.getOrDefault(attempt.key(), Set.of()));
    if (attempt.isByHand()) {
      known.addAll(people.getOrDefault(attempt.key(), Set.of()));
    }
    return known;
  }
}
