package io.stablecoin.gateway.server.refunds.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefundTransitionTest {

  @ParameterizedTest
  @EnumSource(RefundStatus.class)
  void nothingMovesACompletedRefund(RefundStatus next) {
    assertThatIllegalStateException()
        .isThrownBy(() -> RefundTransition.between(RefundStatus.COMPLETED, next));
  }

  @ParameterizedTest
  @EnumSource(RefundStatus.class)
  void nothingMovesAFailedRefund(RefundStatus next) {
    assertThatIllegalStateException()
        .isThrownBy(() -> RefundTransition.between(RefundStatus.FAILED, next));
  }

  @Test
  void isSubmittedAgainWithAnotherHash() {
    assertThat(RefundTransition.between(RefundStatus.SUBMITTED, RefundStatus.SUBMITTED))
        .isEqualTo(RefundTransition.RESUBMIT);
  }
}
