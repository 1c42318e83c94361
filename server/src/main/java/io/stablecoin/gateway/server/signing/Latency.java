package io.stablecoin.gateway.server.signing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long signatures took from their record to its completion, in milliseconds. */
public record Latency(long p50, long p95, long max) {

  static Optional<Latency> read(@Nullable Array percentiles) throws SQLException {
    if (percentiles == null) {
      return Optional.empty();
    }
    long[] millis =
        Stream.of((Number[]) percentiles.getArray())
            .mapToLong(it ->
                new BigDecimal(it.toString()).setScale(0, RoundingMode.HALF_UP).longValueExact())
            .toArray();
    return Optional.of(new Latency(millis[0], millis[1], millis[2]));
  }
}
