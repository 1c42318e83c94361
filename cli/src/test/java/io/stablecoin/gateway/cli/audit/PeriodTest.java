package io.stablecoin.gateway.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.cli.CommandFailedException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  @Test
  void readsTimesAndDays() {
    assertThat(Period.parse("2026-11-24", "2026-11-24T15:00:00+02:00"))
        .isEqualTo(
            new Period(
                Instant.parse("2026-11-24T00:00:00Z"), Instant.parse("2026-11-24T13:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T15:15:00Z, 2, 2026-11-24T13:00:00Z, 2026-11-24T15:00:00Z",
    "2026-11-24T15:14:59Z, 2, 2026-11-24T12:00:00Z, 2026-11-24T14:00:00Z",
    "2026-11-24T00:20:00Z, 1, 2026-11-23T23:00:00Z, 2026-11-24T00:00:00Z"
  })
  void takesTheLastWholeHoursOfWhichCloudTrailHasToldAll(
      Instant now, int hours, Instant from, Instant to) {
    assertThat(Period.lastHours(hours, now)).isEqualTo(new Period(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "yesterday, 2026-11-24, time_malformed",
    "2026-11-24T15:00:00, 2026-11-25, time_malformed",
    "2026-11-32, 2026-12-24, time_malformed",
    "2026-11-24, 2026-11-24, period_empty",
    "2026-11-25, 2026-11-24, period_empty",
  })
  void refusesWhatIsNone(String from, String to, String code) {
    assertThatThrownBy(() -> Period.parse(from, to))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining(code);
  }
}
