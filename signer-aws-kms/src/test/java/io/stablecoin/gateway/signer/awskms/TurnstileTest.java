package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.signer.SigningException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnstileTest {

  private static final SignRate RATE = SignRate.perSecond(100_000);

  private final CountDownLatch workEnds = new CountDownLatch(1);
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  private static void stay() {}

  @AfterEach
  void endTheWork() {
    workEnds.countDown();
  }

  @Test
  void letsSoManyInAtOnce() {
    Turnstile turnstile = new Turnstile(3, RATE, Duration.ofSeconds(30));
    List<Integer> inside = new CopyOnWriteArrayList<>();
    List<Thread> callers =
        IntStream.range(0, 10).mapToObj(i -> enter(turnstile, () -> inside.add(i))).toList();
    await().until(() -> inside.size() == 3);
    await().during(Duration.ofMillis(50)).until(() -> inside.size() == 3);
    workEnds.countDown();
    await().until(() -> callers.stream().noneMatch(Thread::isAlive));
    assertThat(inside).hasSize(10);
    assertThat(turnstile.freePlaces()).isEqualTo(3);
  }

  @Test
  void namesTheLimitThatLeftNoPlace() {
    Turnstile turnstile = new Turnstile(1, RATE, Duration.ofMillis(30));
    enter(turnstile, () -> {});
    await().until(() -> turnstile.freePlaces() == 0);
    assertThatExceptionOfType(SigningException.Busy.class)
        .isThrownBy(() -> turnstile.pass(TurnstileTest::stay, waited -> "never"))
        .withMessageContaining("too few places")
        .withMessageContaining("KMS_SIGN_RATE")
        .satisfies(e -> assertThat(e.retryable()).isTrue());
  }

  @Test
  void namesTheRateThatLeftNoTurn() {
    Turnstile turnstile = new Turnstile(10, SignRate.perSecond(1), Duration.ofMillis(30));
    turnstile.pass(TurnstileTest::stay, waited -> "the turn of this second");
    assertThatExceptionOfType(SigningException.Busy.class)
        .isThrownBy(() -> turnstile.pass(TurnstileTest::stay, waited -> "never"))
        .withMessageContaining("too few turns");
    assertThat(turnstile.freePlaces()).isEqualTo(10);
  }

  @Test
  void freesThePlaceOfWorkThatFails() {
    Turnstile turnstile = new Turnstile(1, RATE, Duration.ofSeconds(30));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            turnstile.pass(
                TurnstileTest::stay,
                waited -> {
                  throw new IllegalStateException();
                }));
    assertThat(turnstile.freePlaces()).isEqualTo(1);
  }

  @Test
  void losesNoPlaceWhereverACallerIsInterrupted() throws InterruptedException {
    SignRate slow = SignRate.perSecond(1);
    Turnstile turnstile = new Turnstile(5, slow, Duration.ofSeconds(30));
    turnstile.pass(TurnstileTest::stay, waited -> "the turn of this second");
    List<Thread> callers =
        IntStream.range(0, 50).mapToObj(i -> enter(turnstile, () -> {})).toList();
    await().until(() -> turnstile.freePlaces() == 0);
    callers.forEach(Thread::interrupt);
    for (Thread caller : callers) {
      caller.join();
    }
    assertThat(turnstile.freePlaces()).isEqualTo(5);
    assertThat(failures).hasSize(50).allMatch(SigningException.Interrupted.class::isInstance);
  }

  @Test
  void keepsTheThreadInterrupted() {
    Turnstile turnstile = new Turnstile(1, RATE, Duration.ofSeconds(30));
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(SigningException.Interrupted.class)
        .isThrownBy(() -> turnstile.pass(TurnstileTest::stay, waited -> "never"));
    assertThat(Thread.interrupted()).isTrue();
  }

  /** At one turn a second they would stand there for most of a minute. */
  @Test
  void letsThoseLeaveWhoWaitInVain() {
    Turnstile turnstile = new Turnstile(3, SignRate.perSecond(1), Duration.ofSeconds(50));
    AtomicBoolean inVain = new AtomicBoolean();
    Runnable stay =
        () -> {
          if (inVain.get()) {
            throw new SigningException.CircuitOpen("No.", "Wait.");
          }
        };
    List<Integer> inside = new CopyOnWriteArrayList<>();
    IntStream.range(0, 50).forEach(i -> enter(turnstile, stay, () -> inside.add(i)));
    await().until(() -> turnstile.freePlaces() == 0);
    inVain.set(true);
    workEnds.countDown();
    await().until(() -> failures.size() + inside.size() == 50);
    assertThat(failures).allMatch(SigningException.CircuitOpen.class::isInstance);
    await().until(() -> turnstile.freePlaces() == 3);
  }

  @Test
  void saysRatherThatTheWaitWasInVainThanThatItWasTooLong() {
    Turnstile turnstile = new Turnstile(1, RATE, Duration.ofMillis(30));
    enter(turnstile, () -> {});
    await().until(() -> turnstile.freePlaces() == 0);
    AtomicInteger asked = new AtomicInteger();
    Runnable stay =
        () -> {
          if (asked.incrementAndGet() > 1) {
            throw new SigningException.CircuitOpen("No.", "Wait.");
          }
        };
    assertThatExceptionOfType(SigningException.CircuitOpen.class)
        .isThrownBy(() -> turnstile.pass(stay, waited -> "never"));
  }

  private Thread enter(Turnstile turnstile, Runnable inside) {
    return enter(turnstile, TurnstileTest::stay, inside);
  }

  /** Keeps its place until the test ends the work. */
  private Thread enter(Turnstile turnstile, Runnable stay, Runnable inside) {
    return Thread.ofVirtual()
        .start(() -> {
          try {
            turnstile.pass(
                stay,
                waited -> {
                  inside.run();
                  return waitForTheEnd();
                });
          } catch (SigningException e) {
            failures.add(e);
          }
        });
  }

  private boolean waitForTheEnd() {
    try {
      workEnds.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
