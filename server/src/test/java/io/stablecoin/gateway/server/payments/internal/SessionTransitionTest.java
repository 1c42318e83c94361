package io.stablecoin.gateway.server.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTransitionTest {

  @ParameterizedTest
  @CsvSource({
    "EXPIRED, COMPLETED",
    "CANCELED, COMPLETED",
    "COMPLETED, CREATED",
    "COMPLETED, EXPIRED",
    "CONFIRMING, EXPIRED",
    "PARTIALLY_PAID, CANCELED",
    "CREATED, REVERSED"
  })
  void refusesToGo(SessionStatus from, SessionStatus to) {
    assertThatIllegalStateException().isThrownBy(() -> SessionTransition.between(from, to));
  }

  @Test
  void namesWhatHappened() {
    assertThat(SessionTransition.between(SessionStatus.CONFIRMING, SessionStatus.PARTIALLY_PAID))
        .isEqualTo(SessionTransition.REST_ORPHANED);
  }
}
