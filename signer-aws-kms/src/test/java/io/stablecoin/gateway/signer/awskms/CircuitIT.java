package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.observation.CircuitState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The circuit in front of an endpoint that fails. */
class CircuitIT {

  private static final Duration REST = Duration.ofSeconds(Circuit.REST_SECONDS);

  private final TestKms kms = new TestKms();
  private final SettableClock clock = new SettableClock();
  private final Witness witness = new Witness();
  private final List<CircuitState> states = witness.states;
  private final KmsSigner signer = connect();

  @AfterEach
  void stop() {
    signer.close();
    kms.close();
  }

  @Test
  void opensAfterFailuresInARowAndThenSendsNothing() {
    kms.faults().fail("Sign", Integer.MAX_VALUE, "KMSInternalException");
    failTimes(Circuit.FAILURES_IN_A_ROW - 1, "service_failed");
    assertThat(states).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    failTimes(1, "service_failed");
    assertThat(states).containsExactly(CircuitState.OPEN);

    SigningException failure = fail();

    assertThat(failure.code()).isEqualTo("kms_circuit_open");
    assertThat(failure.retryable()).isTrue();
    assertThat(failure.reason()).contains("since 2026-11-24T12:00:00Z (service_failed)");
    assertThat(kms.signingLog()).hasSize(Circuit.FAILURES_IN_A_ROW);
  }

  @Test
  void closesWhenTheProbeIsAnswered() {
    open();
    kms.faults().clear();
    failTimes(1, "kms_circuit_open");
    clock.advance(REST.plusMillis(1));
    signer.sign(TestKms.DIGEST);
    signer.sign(TestKms.DIGEST);
    assertThat(states)
        .containsExactly(CircuitState.OPEN, CircuitState.HALF_OPEN, CircuitState.CLOSED);
  }

  @Test
  void opensAgainWhenTheProbeFails() {
    open();
    clock.advance(REST.plusMillis(1));
    failTimes(1, "service_failed");
    failTimes(1, "kms_circuit_open");
    assertThat(states)
        .containsExactly(CircuitState.OPEN, CircuitState.HALF_OPEN, CircuitState.OPEN);
  }

  @Test
  void countsAnswersInBetween() {
    for (int i = 0; i < 3; i++) {
      kms.faults().fail("Sign", Circuit.FAILURES_IN_A_ROW - 1, "KMSInternalException");
      failTimes(Circuit.FAILURES_IN_A_ROW - 1, "service_failed");
      signer.sign(TestKms.DIGEST);
    }
    assertThat(states).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AccessDeniedException, access_denied",
    "ThrottlingException, throttled",
    "NotFoundException, key_not_found"
  })
  void staysClosedWhereKmsRefuses(String error, String code) {
    kms.faults().fail("Sign", Integer.MAX_VALUE, error);
    failTimes(2 * Circuit.FAILURES_IN_A_ROW, code);
    assertThat(states).isEmpty();
  }

  @Test
  void staysClosedWhereTheEndpointSignsWrongly() {
    kms.faults().signWrongly(true);
    failTimes(2 * Circuit.FAILURES_IN_A_ROW, "address_mismatch");
    assertThat(states).isEmpty();
  }

  @Test
  void opensWhereAnswersAreLost() {
    kms.faults().dropAnswers("Sign", Integer.MAX_VALUE);
    failTimes(Circuit.FAILURES_IN_A_ROW, "unreachable");
    failTimes(1, "kms_circuit_open");
  }

  /** At 12 a second most of them would still stand in line when their patience ends. */
  @Test
  void sendsThoseAwayWhoWaitInLineWhileKmsHangs() throws InterruptedException {
    kms.faults().delay("Sign", Duration.ofSeconds(20));
    List<String> codes = new CopyOnWriteArrayList<>();
    try (KmsSigner slow = connect(kms.settings(0, Duration.ofSeconds(10)), 12)) {
      List<Thread> callers =
          IntStream.range(0, KmsClients.SIGNATURES_AT_ONCE + 72)
              .mapToObj(i -> Thread.ofVirtual().start(() -> codes.add(fail(slow).code())))
              .toList();
      for (Thread caller : callers) {
        caller.join();
      }
      assertThat(codes).hasSize(callers.size());
      assertThat(codes).containsOnly("timed_out", "kms_circuit_open");
    }
  }

  @Test
  void isAnsweredForTheHealthCheckAlsoWhileItIsOpen() {
    open();
    kms.faults().clear();
    assertThat(signer.healthCheck().healthy()).isTrue();
  }

  private void open() {
    kms.faults().fail("Sign", Integer.MAX_VALUE, "KMSInternalException");
    failTimes(Circuit.FAILURES_IN_A_ROW, "service_failed");
  }

  private void failTimes(int times, String code) {
    for (int i = 0; i < times; i++) {
      assertThat(fail().code()).isEqualTo(code);
    }
  }

  private SigningException fail() {
    return fail(signer);
  }

  private static SigningException fail(KmsSigner signer) {
    return catchThrowableOfType(SigningException.class, () -> signer.sign(TestKms.DIGEST));
  }

  private KmsSigner connect() {
    return connect(kms.settings(), SignRate.DEFAULT_PER_SECOND);
  }

  private KmsSigner connect(KmsSettings settings, int rate) {
    return KmsSigner.of(new KmsKeyId(kms.createKey().keyId()), settings)
        .rate(SignRate.perSecond(rate))
        .clock(clock)
        .observer(witness)
        .connect();
  }
}
