package io.stablecoin.gateway.cli.access;

import io.stablecoin.gateway.cli.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a party may do, and by what.
 *
 * @param byIam whether an IAM policy, which the review does not read, has to allow it too
 */
record Permission(Party party, Access access, boolean byIam) {

  /** Each after "may". */
  List<String> powers() {
    List<String> words = new ArrayList<>();
    if (access.sign().any()) {
      words.add(access.sign().words());
    }
    if (access.everythingElse()) {
      List<String> exceptions = access.exceptions();
      words.add(exceptions.isEmpty() ? "do everything" : "do everything but " + list(exceptions));
    } else {
      Arrays.stream(Power.values()).forEach(power -> add(power, words));
    }
    return words;
  }

  private void add(Power power, List<String> words) {
    List<String> allowed = power.actions().stream().filter(access::may).toList();
    if (!allowed.isEmpty()) {
      words.add(power.words() + ": " + list(allowed));
    }
  }

  private static String list(List<String> actions) {
    return String.join(", ", actions);
  }

  Result toResult(String ownAccount) {
    return Result.of("who", party.words(ownAccount))
        .with("iamPolicyNeeded", byIam)
        .with("signsDigests", access.sign().digests())
        .with("signsMessages", access.sign().messages())
        .with("signsWithAnyAlgorithm", access.sign().otherAlgorithms())
        .with("everythingElse", access.everythingElse())
        .with("actions", List.copyOf(access.actions()));
  }
}
