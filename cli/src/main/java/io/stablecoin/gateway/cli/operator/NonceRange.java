package io.stablecoin.gateway.cli.operator;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Nonces as they are typed: {@code 41} or {@code 41..43}. */
record NonceRange(long first, long last) {

  private static final int MOST = 1_000;

  NonceRange {
    if (first < 0 || last < first || last - first >= MOST) {
      throw new IllegalArgumentException("A range of nonces goes up, by less than " + MOST);
    }
  }

  /**
   * @throws IllegalArgumentException where the text is no range
   */
  static NonceRange parse(String text) {
    String[] ends = text.split("\\.\\.", -1);
    if (ends.length > 2) {
      throw new IllegalArgumentException("A range has two ends");
    }
    return new NonceRange(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
  }

  /**
   * What ranges hold together, with commas between them.
   *
   * @throws IllegalArgumentException where one of them is no range
   */
  static Set<Long> list(String text) {
    return Stream.of(text.split(",", -1))
        .flatMap(range -> parse(range).nonces().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  Set<Long> nonces() {
    return LongStream.rangeClosed(first, last).boxed().collect(Collectors.toUnmodifiableSet());
  }
}
