package io.stablecoin.gateway.aws;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Of which days and Regions there are log files: a folder that was copied in part looks like one in
 * which nothing happened.
 *
 * @param logged days with a log, or with digests by which nothing happened
 * @param missing names of log files that a digest lists and that are not there
 */
public record LogCoverage(Set<LoggedDay> logged, NavigableSet<String> missing) {

  public LogCoverage {
    logged = Set.copyOf(logged);
    missing = new TreeSet<>(missing);
  }

  /** The Regions that have files at all. */
  public NavigableSet<String> regions() {
    return logged.stream().map(LoggedDay::region).collect(TreeSet::new, Set::add, Set::addAll);
  }

  /**
   * The days from {@code from} to {@code to} that have no file.
   *
   * @param regions each is looked at by itself
   */
  public List<LoggedDay> gaps(Collection<String> regions, Instant from, Instant to) {
    return regions.stream()
        .flatMap(region -> days(from, to).map(day -> new LoggedDay(region, day)))
        .filter(day -> !logged.contains(day))
        .toList();
  }

  private static Stream<LocalDate> days(Instant from, Instant to) {
    return day(from).datesUntil(day(to).plusDays(1));
  }

  static LocalDate day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
