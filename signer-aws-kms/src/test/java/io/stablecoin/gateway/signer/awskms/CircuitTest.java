package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.observation.CircuitState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Calls that overlap with the circuit's opening. */
class CircuitTest {

  private static final Duration REST = Duration.ofSeconds(Circuit.REST_SECONDS);

  private final SettableClock clock = new SettableClock();
  private final List<CircuitState> states = new ArrayList<>();
  private final Circuit circuit = new Circuit("eu-west-1", clock, states::add);

  @Test
  void aFailureFromBeforeItOpenedIsNoProbe() {
    fail(new SigningException.TimedOut("Late.", "Wait."), this::openAndHaveAProbeCanceled);
    assertThat(states).containsExactly(CircuitState.OPEN, CircuitState.HALF_OPEN);
  }

  @Test
  void anAnswerFromBeforeItOpenedIsNoProbe() {
    circuit.call(() -> {
      openAndHaveAProbeCanceled();
      return "signed";
    });
    assertThat(states).containsExactly(CircuitState.OPEN, CircuitState.HALF_OPEN);
  }

  @Test
  void whoIsCanceledAndHoldsNoProbeLeavesNoRoomForASecond() {
    fail(new SigningException.Interrupted("Canceled."), this::openAndHaveAProbeCanceled);
    circuit.call(() -> {
      assertThatExceptionOfType(SigningException.CircuitOpen.class)
          .isThrownBy(() -> circuit.call(() -> "a second probe"));
      return "signed";
    });
    assertThat(states.getLast()).isEqualTo(CircuitState.CLOSED);
  }

  @Test
  void failuresFromBeforeItOpenedDoNotOpenItAgain() {
    failAfter(
        Circuit.FAILURES_IN_A_ROW,
        () -> {
          open();
          clock.advance(REST.plusMillis(1));
          circuit.call(() -> "signed");
        });
    assertThat(states)
        .containsExactly(CircuitState.OPEN, CircuitState.HALF_OPEN, CircuitState.CLOSED);
  }

  @Test
  void whoWaitsStaysOnceThereMayBeAProbe() {
    open();
    clock.advance(REST);
    assertThatExceptionOfType(SigningException.CircuitOpen.class)
        .isThrownBy(circuit::requireNotOpen);
    clock.advance(Duration.ofMillis(1));
    circuit.requireNotOpen();
    assertThat(circuit.<String>call(() -> "signed")).isEqualTo("signed");
  }

  private void openAndHaveAProbeCanceled() {
    open();
    clock.advance(REST.plusMillis(1));
    fail(new SigningException.Interrupted("Canceled."), () -> {});
  }

  private void open() {
    for (int i = 0; i < Circuit.FAILURES_IN_A_ROW; i++) {
      fail(new SigningException.TimedOut("Late.", "Wait."), () -> {});
    }
    assertThat(states).endsWith(CircuitState.OPEN);
  }

  /** So many calls that all began before what happens meanwhile, and fail after it. */
  private void failAfter(int calls, Runnable meanwhile) {
    fail(
        new SigningException.TimedOut("Late.", "Wait."),
        calls == 1 ? meanwhile : () -> failAfter(calls - 1, meanwhile));
  }

  private void fail(SigningException failure, Runnable meanwhile) {
    Supplier<String> work =
        () -> {
          meanwhile.run();
          throw failure;
        };
    assertThatExceptionOfType(failure.getClass()).isThrownBy(() -> circuit.call(work));
  }
}
