package io.stablecoin.gateway.server.disbursements.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.stablecoin.gateway.server.disbursements.DisbursementStatus;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DisbursementTransitionTest {

  @ParameterizedTest
  @MethodSource("fromAnEnd")
  void nothingMovesWhatIsOver(DisbursementStatus end, DisbursementStatus next) {
    assertThatIllegalStateException().isThrownBy(() -> DisbursementTransition.between(end, next));
  }

  static Stream<Arguments> fromAnEnd() {
    return Stream.of(DisbursementStatus.values())
        .filter(status -> !status.isOpen())
        .flatMap(
            end -> Stream.of(DisbursementStatus.values()).map(next -> Arguments.of(end, next)));
  }

  @Test
  void isSubmittedAgainWithAnotherHash() {
    assertThat(
            DisbursementTransition.between(
                DisbursementStatus.SUBMITTED, DisbursementStatus.SUBMITTED))
        .isEqualTo(DisbursementTransition.RESUBMIT);
  }

  @Test
  void isNeverSentWhileItsApprovalIsPending() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            DisbursementTransition.between(
                DisbursementStatus.PENDING_APPROVAL, DisbursementStatus.SUBMITTED));
  }
}
