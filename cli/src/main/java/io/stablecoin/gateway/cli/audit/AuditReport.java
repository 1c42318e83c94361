package io.stablecoin.gateway.cli.audit;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.stablecoin.gateway.cli.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an audit found, for people and for programs.
 *
 * @param gaps parts of the period that were not looked at
 * @param completeAt where CloudTrail may still deliver events of the period: until when
 */
record AuditReport(
    Period period,
    EventSource source,
    KnownKeys keys,
    Reading reading,
    List<Gap> gaps,
    Comparison comparison,
    Optional<Instant> completeAt) {

  private static final String ROW = "%-14s %8s %8s %9s %8s %6s %11s %8s %10s %7s";

  /**
   * A foreign signature whose event is on its way, or in a file elsewhere, must not pass for none.
   */
  boolean isGood() {
    return isClean() && isFinal();
  }

  AuditMetrics metrics() {
    return new AuditMetrics(comparison.alarms().size(), isFinal());
  }

  private boolean isFinal() {
    return completeAt.isEmpty() && gaps.isEmpty();
  }

  private boolean isClean() {
    return comparison.alarms().isEmpty();
  }

  Result toResult() {
    return Result.of("ok", isGood())
        .with("final", isFinal())
        .with("from", period.from().toString())
        .with("to", period.to().toString())
        .with("source", source.words())
        .with("regions", List.copyOf(reading.regions()))
        .with("gaps", gaps.stream().map(Gap::fields).toList())
        .with("keys", comparison.keys().stream().map(it -> it.toResult().fields()).toList())
        .with("alarms", comparison.alarms().stream().map(it -> it.toResult().fields()).toList())
        .with("refusedToOthers", strangers().entrySet().stream().map(AuditReport::fields).toList())
        .with(
            "notAudited",
            Stream.concat(keys.unresolved().stream(), keys.unplaced().stream()).toList());
  }

  private static Map<String, Object> fields(Map.Entry<Stranger, Long> stranger) {
    return Result.of("key", stranger.getKey().key())
        .with("principal", stranger.getKey().principal())
        .with("sourceAddress", stranger.getKey().sourceAddress())
        .with("errorCode", stranger.getKey().code())
        .with("requests", stranger.getValue())
        .fields();
  }

  /** With picocli's colour markup. */
  String toMarkup() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Signatures from %s to %s, compared with %s%s"
            .formatted(period.from(), period.to(), source.words(), regions()));
    lines.add("");
    lines.add(
        ROW.formatted(
            "key",
            "signed",
            "by hand",
            "dry runs",
            "refused",
            "lost",
            "unfinished",
            "not yet",
            "explained",
            "alarms"));
    comparison.keys().forEach(key -> lines.add(row(key)));
    lines.add("");
    addStrangers(lines);
    keys.unresolved()
        .forEach(alias ->
            lines.add(
                "@|yellow !|@ Not audited: %s, an alias, unless its key is in the table; name the key by"
                        .formatted(alias)
                    + " its id."));
    keys.unplaced()
        .forEach(key ->
            lines.add(
                "@|yellow !|@ Not audited: %s signed once and is in none of these Regions; name it by its ARN."
                    .formatted(key)));
    addAlarms(lines);
    return String.join("\n", lines);
  }

  private String regions() {
    return reading.regions().isEmpty() ? "" : " in " + String.join(", ", reading.regions());
  }

  private static String row(KeyCounts key) {
    return ROW.formatted(
        key.key(),
        key.signed(),
        key.byHand(),
        key.dryRuns(),
        key.refused(),
        key.lost(),
        key.unfinished(),
        key.pending(),
        key.explained(),
        key.alarms());
  }

  private void addStrangers(List<String> lines) {
    strangers()
        .forEach((stranger, count) ->
            lines.add(
                "Not on record, and no signature: %d x %s to %s from %s with key %s"
                    .formatted(
                        count,
                        stranger.code(),
                        stranger.principal(),
                        stranger.sourceAddress(),
                        stranger.key())));
  }

  private void addAlarms(List<String> lines) {
    if (isGood()) {
      lines.add("@|green Each signature is on both sides.|@");
    }
    completeAt.ifPresent(time ->
        lines.add(
            "@|yellow Not final|@: CloudTrail may deliver events of this time until %s. Ask again then."
                .formatted(time)));
    gaps.forEach(gap -> lines.add("@|yellow Not final|@: %s.".formatted(gap.line())));
    for (Alarm.Kind kind : Alarm.Kind.values()) {
      List<Alarm> alarms =
          comparison.alarms().stream().filter(alarm -> alarm.kind() == kind).toList();
      if (!alarms.isEmpty()) {
        lines.add("@|red ALARM|@ %s: %s".formatted(kind.code(), kind.words()));
        alarms.forEach(alarm -> lines.add("  " + alarm.line()));
      }
    }
  }

  private Map<Stranger, Long> strangers() {
    return comparison.strangers().stream()
        .collect(groupingBy(stranger -> stranger, LinkedHashMap::new, counting()));
  }
}
