package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers always wait, and the process pauses now and then; the time is made up. */
class PaceTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long MILLI = SECOND / 1000;

  private final List<Long> taken = new ArrayList<>();

  /** As far from zero as the clock of a JVM may be. */
  private long now = Long.MAX_VALUE - SECOND;

  private Pace pace = new Pace(SECOND / 800, now);

  @BeforeEach
  void start() {
    pace = new Pace(SECOND / 800, now);
  }

  @Test
  void keepsTheLimitWithoutPauses() {
    run(10 * SECOND);
    assertThat(taken).hasSizeBetween(8000, 8001);
    assertThat(fullestSecond()).isLessThanOrEqualTo(801);
  }

  @Test
  void catchesUpAtOnceWhatAPauseOf100MillisecondsCost() {
    run(SECOND);
    pause(100 * MILLI);
    run(1);
    assertThat(taken).hasSizeBetween(880, 881);
  }

  @Test
  void hasLostNothingASecondAfterThePause() {
    run(2 * SECOND);
    pause(100 * MILLI);
    run(900 * MILLI);
    assertThat(taken).hasSizeBetween(2400, 2401);
  }

  /** Else a pause would cost a turn in the same place of each second, for ever. */
  @Test
  void endsTheGapThatAPauseLeft() {
    run(2 * SECOND);
    pause(100 * MILLI);
    run(10 * SECOND);
    taken.clear();
    run(SECOND / 10);
    assertThat(taken).hasSizeBetween(80, 81);
  }

  @Test
  void savesNoMoreThanAQuarterOfASecond() {
    pause(10 * SECOND);
    run(1);
    assertThat(taken).hasSizeBetween(200, 201);
  }

  @Test
  void keepsTheSecondAlsoWhenTheShareShrinks() {
    run(SECOND);
    pace.change(SECOND / 200);
    run(SECOND);
    assertThat(taken.stream().filter(it -> now - it < SECOND)).hasSizeLessThanOrEqualTo(204);
    run(3 * SECOND);
    assertThat(taken.stream().filter(it -> now - it < SECOND)).hasSizeBetween(199, 201);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 50, 800, 980, 5000})
  void overfillsNoSecondHoweverTheProcessPauses(int limit) {
    pace = new Pace(SECOND / limit, now);
    Random random = new Random(limit);
    for (int i = 0; i < 300; i++) {
      run(random.nextLong(400 * MILLI));
      pause(random.nextLong(300 * MILLI));
    }
    assertThat(fullestSecond()).isLessThanOrEqualTo(Math.max(1, limit * 102 / 100));
  }

  private void run(long nanos) {
    long end = now + nanos;
    for (long wait = pace.until(now); end - now > Math.max(0, wait); wait = pace.until(now)) {
      now += Math.max(0, wait);
      pace.take(now);
      taken.add(now);
    }
    now = end;
  }

  private void pause(long nanos) {
    now += nanos;
  }

  private int fullestSecond() {
    int most = 0;
    for (int first = 0, last = 0; last < taken.size(); last++) {
      while (taken.get(last) - taken.get(first) >= SECOND) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }
}
