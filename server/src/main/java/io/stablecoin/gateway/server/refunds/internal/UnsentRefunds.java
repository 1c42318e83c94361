package io.stablecoin.gateway.server.refunds.internal;

import io.stablecoin.gateway.server.disbursements.Disbursement;
import io.stablecoin.gateway.server.disbursements.DisbursementKind;
import io.stablecoin.gateway.server.disbursements.Disbursements;
import io.stablecoin.gateway.server.payments.ReversalListener;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes refunds back whose payment a reorganisation takes away, the newest first and only as many
 * are not covered any more. What has a nonce may be paid already, and goes on; so does, while a
 * lane is halted, what that one may have paid.
 */
@Component
class UnsentRefunds implements ReversalListener {

  private static final String PAYMENT_REVERSED = "payment_reversed";

  private final RefundTable refunds;
  private final Disbursements disbursements;

  UnsentRefunds(RefundTable refunds, Disbursements disbursements) {
    this.refunds = refunds;
    this.disbursements = disbursements;
  }

  @Override
  public void reversalsComing(List<String> sessions) {
    disbursements.lockUnsent(DisbursementKind.REFUND, refunds.ofSessions(sessions));
  }

  @Override
  public void reversing(String session, TokenAmount left) {
    List<Disbursement> standing =
        disbursements.withIds(refunds.ofSessions(List.of(session))).stream()
            .filter(refund -> !refund.status().isGivenBack())
            .toList();
    TokenAmount promised =
        standing.stream()
            .map(Disbursement::amount)
            .reduce(TokenAmount.zero(left.token()), TokenAmount::plus);
    for (Disbursement refund : standing) {
      if (left.isLessThan(promised) && isTakenBack(refund)) {
        promised = promised.minus(refund.amount());
      }
    }
  }

  private boolean isTakenBack(Disbursement refund) {
    return refund.status().isUnsent() && disbursements.takeBack(refund, PAYMENT_REVERSED);
  }
}
