package io.stablecoin.gateway.cli.access;

import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A review for people and for programs. */
record ReviewReport(Review review) {

  private static final String NOT_READ =
      "IAM policies were not read: the review takes them to allow whatever the key policy leaves to"
          + " them.";

  Result toResult() {
    String account = review.key().account();
    return Result.of("ok", review.warnings().isEmpty())
        .with("key", keyName())
        .with("keySpec", review.key().spec())
        .with("multiRegion", review.key().multiRegion())
        .with(
            "permissions",
            review.permissions().all().stream()
                .map(permission -> permission.toResult(account).fields())
                .toList())
        .with("nobodyElse", review.permissions().nobodyElse())
        .with("assumptions", review.assumptions())
        .with("notes", notes())
        .with("warnings", review.warnings().stream().map(it -> it.toResult().fields()).toList());
  }

  /** With picocli's colour markup. */
  String toMarkup() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s in %s: %s, %s, %s"
            .formatted(
                keyName(),
                review.key().region(),
                review.key().spec(),
                review.key().state(),
                review.key().multiRegion() ? "multi-Region" : "single-Region"));
    lines.add("");
    permissions(lines);
    lines.add(review.permissions().nobodyElse());
    if (!review.assumptions().isEmpty()) {
      lines.add("");
      lines.add("The review took for granted");
      review.assumptions().forEach(assumption -> lines.add("  " + assumption));
    }
    lines.add("");
    lines.addAll(notes());
    lines.add("");
    warnings(lines);
    return String.join("\n", lines);
  }

  private void permissions(List<String> lines) {
    Map<String, List<String>> byParty = new LinkedHashMap<>();
    for (Permission permission : review.permissions().all()) {
      String who = permission.party().words(review.key().account());
      String may =
          permission.byIam() && permission.party().kind() == Party.Kind.NAMED
              ? "    may, if an IAM policy allows it too, "
              : "    may ";
      byParty
          .computeIfAbsent(who, name -> new ArrayList<>())
          .addAll(permission.powers().stream().map(power -> may + power).toList());
    }
    byParty.forEach((who, powers) -> {
      lines.add(who);
      lines.addAll(powers);
    });
    lines.add("");
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(NOT_READ);
    if (!review.key().multiRegion()) {
      notes.add(
          "The key is not multi-Region, and never will be: there can be no replica in another one.");
    }
    review
        .key()
        .grants()
        .ifPresent(grants ->
            notes.add(
                grants.isEmpty() ? "There are no grants." : "Grants: " + grants.size() + "."));
    return notes;
  }

  private void warnings(List<String> lines) {
    if (review.warnings().isEmpty()) {
      lines.add("@|green No warnings.|@");
    }
    review.warnings().forEach(warning -> lines.add(markup(warning)));
  }

  private static String markup(Finding warning) {
    return "@|yellow !|@ %s%n    cause:  %s%n    remedy: %s"
        .formatted(warning.code(), warning.cause(), warning.remedy());
  }

  private String keyName() {
    return new KmsKeyId(review.key().arn()).toString();
  }
}
