package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.signer.SigningOperation;
import io.stablecoin.gateway.signer.SigningRequest;
import io.stablecoin.gateway.signer.awskms.observation.SigningOutcome;
import io.stablecoin.gateway.signer.awskms.observation.SigningResult;
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

  private void assertEndIsUnknown() {
    assertThat(witness.results).hasSize(1);
    SigningResult result = witness.results.getFirst();
    assertThat(result.outcome()).isEqualTo(SigningOutcome.ANSWER_LOST);
    assertThat(result.code()).isEqualTo("internal_error");
  }
}
