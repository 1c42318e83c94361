package io.stablecoin.gateway.kmslocal.faults;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts requests within each second of the clock. */
final class RateLimit {

  private final int requestsPerSecond;
  private @Nullable Long second;
  private int admitted;

  RateLimit(int requestsPerSecond) {
    this.requestsPerSecond = requestsPerSecond;
  }

  boolean admits(Instant now) {
    long current = now.getEpochSecond();
    if (second == null || second != current) {
      second = current;
      admitted = 0;
    }
    if (admitted >= requestsPerSecond) {
      return false;
    }
    admitted++;
    return true;
  }
}
