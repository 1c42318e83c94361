package io.stablecoin.gateway.signer.awskms;

import static java.lang.Thread.State.RUNNABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.types.InvalidValueException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignRateTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void lets1000PassInASecondAndNoMore() throws Exception {
    SignRate rate = SignRate.perSecond(1000);
    Duration taken = timeOf(1000, rate);
    assertThat(taken).isBetween(Duration.ofMillis(940), Duration.ofMillis(1500));
  }

  /** What was not used is not saved for later, but for what a pause may have cost. */
  @Test
  void savesFewTurnsForABurst() throws Exception {
    SignRate rate = SignRate.perSecond(1000);
    await().pollDelay(Duration.ofMillis(400)).until(() -> true);
    assertThat(timeOf(400, rate)).isGreaterThan(Duration.ofMillis(145));
  }

  @Test
  void givesEachOfFourNodesAQuarter() throws Exception {
    SignRate rate = SignRate.perSecond(800);
    assertThat(rate.share()).isEqualTo(800);
    rate.shareAmong(4);
    assertThat(rate.share()).isEqualTo(200);
    assertThat(timeOf(100, rate)).isGreaterThan(Duration.ofMillis(440));
  }

  @Test
  void givesNothingWhileItIsHeld() throws Exception {
    SignRate rate = SignRate.perSecond(800);
    rate.hold();
    assertThat(rate.share()).isZero();
    assertThat(rate.acquire(Duration.ofMillis(50), () -> {})).isFalse();
    rate.shareAmong(1);
    assertThat(rate.acquire(Duration.ZERO, () -> {})).isTrue();
  }

  @Test
  void givesNothingOnceTheShareIsOver() throws Exception {
    SignRate rate = SignRate.perSecond(800);
    rate.shareAmong(2, Duration.ofMillis(50));
    await().until(() -> rate.share() == 0);
    assertThat(rate.acquire(Duration.ofMillis(20), () -> {})).isFalse();
    rate.shareAmong(2, Duration.ofMinutes(1));
    assertThat(rate.share()).isEqualTo(400);
    assertThat(rate.acquire(Duration.ofMillis(20), () -> {})).isTrue();
  }

  @Test
  void hurriesThoseWhoWaitWhenOtherNodesLeave() throws Exception {
    SignRate rate = SignRate.perSecond(1);
    assertThat(rate.acquire(Duration.ZERO, () -> {})).isTrue();
    rate.shareAmong(1000);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> waiting = threads.submit(() -> rate.acquire(LONG, () -> {}));
      await().pollDelay(Duration.ofMillis(50)).until(() -> !waiting.isDone());
      rate.shareAmong(1);
      assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void servesInTheOrderOfComing() throws Exception {
    // Turns so far apart that a thread says that it was served before the next one is.
    SignRate rate = SignRate.perSecond(5);
    List<Integer> served = new CopyOnWriteArrayList<>();
    for (int i = 0; i < 6; i++) {
      int number = i;
      Thread caller = Thread.ofVirtual().start(() -> take(rate, served, number));
      await().pollInterval(Duration.ofMillis(1)).until(() -> caller.getState() != RUNNABLE);
    }
    await().until(() -> served.size() == 6);
    assertThat(served).isSorted();
  }

  /** Who asks again stands behind those who wait already. */
  @Test
  void letsNobodyPushIn() {
    SignRate rate = SignRate.perSecond(200);
    List<Integer> served = new CopyOnWriteArrayList<>();
    List<Thread> callers =
        IntStream.range(0, 4)
            .mapToObj(i ->
                Thread.ofVirtual()
                    .start(() -> {
                      while (served.size() < 80 && !Thread.currentThread().isInterrupted()) {
                        take(rate, served, i);
                      }
                    }))
            .toList();
    await().until(() -> callers.stream().noneMatch(Thread::isAlive));
    assertThat(IntStream.range(0, 4).map(i -> Collections.frequency(served, i)))
        .allSatisfy(turns -> assertThat(turns).isBetween(8, 40));
  }

  @Test
  void givesUpInTimeAndTakesNoTurn() throws Exception {
    SignRate rate = SignRate.perSecond(2);
    assertThat(rate.acquire(LONG, () -> {})).isTrue();
    assertThat(rate.acquire(Duration.ofMillis(20), () -> {})).isFalse();
    long start = System.nanoTime();
    assertThat(rate.acquire(LONG, () -> {})).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(900));
  }

  @Test
  void takesNoTurnForWhoIsInterrupted() throws Exception {
    SignRate rate = SignRate.perSecond(20);
    rate.acquire(LONG, () -> {});
    List<Thread> canceled =
        IntStream.range(0, 100)
            .mapToObj(
                i -> Thread.ofVirtual().start(() -> take(rate, new CopyOnWriteArrayList<>(), i)))
            .toList();
    canceled.forEach(Thread::interrupt);
    for (Thread each : canceled) {
      each.join();
    }
    assertThat(timeOf(1, rate)).isLessThan(Duration.ofMillis(500));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_000_001})
  void refusesARateOutOfRange(int perSecond) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> SignRate.perSecond(perSecond))
        .satisfies(e -> assertThat(e.code()).isEqualTo("kms_sign_rate_invalid"));
  }

  private static void take(SignRate rate, List<Integer> served, int number) {
    try {
      if (rate.acquire(LONG, () -> {})) {
        served.add(number);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration timeOf(int turns, SignRate rate) throws InterruptedException {
    long start = System.nanoTime();
    for (int i = 0; i < turns; i++) {
      assertThat(rate.acquire(LONG, () -> {})).isTrue();
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
