package io.stablecoin.gateway.server.refunds.internal;

import io.stablecoin.gateway.server.payments.ReversalListener;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.Transactions;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes refunds back whose payment a reorganisation takes away, the newest first and only as many
 * as are not covered any more. What has a nonce may be paid already, and goes on.
 */
@Component
class UnsentRefunds implements ReversalListener {

  private final RefundTable refunds;
  private final Transactions transactions;

  UnsentRefunds(RefundTable refunds, Transactions transactions) {
    this.refunds = refunds;
    this.transactions = transactions;
  }

  @Override
  public void reversalsComing(List<String> sessions) {
    transactions.lockQueued(RefundOutcome.PURPOSE, refunds.unsent(sessions));
  }

  @Override
  public void reversing(String session, TokenAmount left) {
    List<Refund> standing = refunds.notFailed(session);
    TokenAmount promised =
        standing.stream()
            .map(Refund::amount)
            .reduce(TokenAmount.zero(left.token()), TokenAmount::plus);
    for (Refund refund : standing) {
      if (left.isLessThan(promised) && isTakenBack(refund)) {
        promised = promised.minus(refund.amount());
      }
    }
  }

  private boolean isTakenBack(Refund refund) {
    return refund.status().isUnsent()
        && transactions.withdraw(new Purpose(RefundOutcome.PURPOSE, refund.id()));
  }
}
