package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.signer.Signature;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.SigningOperation;
import io.stablecoin.gateway.signer.SigningRequest;
import io.stablecoin.gateway.signer.awskms.observation.SigningAttempt;
import io.stablecoin.gateway.signer.awskms.observation.SigningOutcome;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import io.stablecoin.gateway.signer.awskms.observation.SigningResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {

  private static final SigningRequest REQUEST =
      SigningRequest.of(SigningOperation.SIGN_DIGEST, TestKms.DIGEST);

  private final Witness witness = new Witness();
  private final Journal journal = new Journal(witness, new SettableClock(), "1234abcd");

  @Test
  void endsTheRecordOfASignatureThatEndedInAnErrorOfOurs() {
    RuntimeException error = new IllegalArgumentException("nobody thought of it");
    assertThatThrownBy(() ->
            journal.sign(
                REQUEST,
                new Transmissions(),
                () -> {
                  throw error;
                }))
        .isSameAs(error);
    assertEndIsUnknown();
  }

  @Test
  void endsTheRecordOfADryRunThatEndedInAnErrorOfOurs() {
    RuntimeException error = new IllegalArgumentException("nobody thought of it");
    assertThatThrownBy(() ->
            journal.dryRun(
                REQUEST,
                new Transmissions(),
                () -> {
                  throw error;
                }))
        .isSameAs(error);
    assertEndIsUnknown();
  }

  @Test
  void writesTheEndWithoutTheFlagOfACanceledCallerAndSetsItAgain() {
    List<Boolean> flags = new ArrayList<>();
    SigningRecorder recorder =
        new SigningRecorder() {
          @Override
          public void begin(SigningAttempt attempt) {}

          @Override
          public void end(SigningAttempt attempt, SigningResult result) {
            flags.add(Thread.currentThread().isInterrupted());
          }
        };
    Journal careful = new Journal(recorder, new SettableClock(), "1234abcd");
    assertThatThrownBy(() -> careful.sign(REQUEST, new Transmissions(), JournalTest::beCanceled))
        .isInstanceOf(SigningException.Interrupted.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(flags).containsExactly(false);
  }

  private static Signature beCanceled() {
    Thread.currentThread().interrupt();
    throw new SigningException.Interrupted("Canceled.");
  }

  private void assertEndIsUnknown() {
    assertThat(witness.results).hasSize(1);
    SigningResult result = witness.results.getFirst();
    assertThat(result.outcome()).isEqualTo(SigningOutcome.ANSWER_LOST);
    assertThat(result.code()).isEqualTo("internal_error");
  }
}
