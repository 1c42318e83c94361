package io.stablecoin.gateway.server.disbursements.internal;

import io.stablecoin.gateway.server.disbursements.Disbursement;
import io.stablecoin.gateway.server.disbursements.DisbursementProblem;
import io.stablecoin.gateway.server.disbursements.Disbursements;
import io.stablecoin.gateway.server.disbursements.OperatorOrders;
import io.stablecoin.gateway.server.disbursements.OperatorOrders.Answer;
import io.stablecoin.gateway.server.disbursements.internal.OrderTable.Order;
import io.stablecoin.gateway.server.web.ApiProblem;
import java.util.List;
import org.springframework.stereotype.Component;

/** Does what an operator orders. */
@Component
class OrderWork {

  private final Disbursements disbursements;

  OrderWork(Disbursements disbursements) {
    this.disbursements = disbursements;
  }

  /**
   * @throws ApiProblem where it cannot be done
   */
  Answer carryOut(Order order) {
    Disbursement disbursement = current(order);
    boolean asked =
        switch (order.action()) {
          case APPROVE -> approve(disbursement, order);
          case CANCEL -> cancel(disbursement);
          case EXPEDITE -> expedite(disbursement);
        };
    String words = asked ? "The lane does it next; for now it is %s." : "It is %s.";
    return new Answer(OperatorOrders.DONE, words.formatted(current(order).status().code()));
  }

  private Disbursement current(Order order) {
    return disbursements.withIds(List.of(order.disbursement())).getFirst();
  }

  private boolean approve(Disbursement disbursement, Order order) {
    disbursements.approve(disbursement, "operator " + order.by());
    return false;
  }

  private boolean cancel(Disbursement disbursement) {
    return switch (disbursements.abandon(disbursement)) {
      case CANCELED -> false;
      case REQUESTED -> true;
      case IN_DOUBT ->
          throw new ApiProblem(
              DisbursementProblem.NOT_CANCELABLE,
              "A lane of its chain is halted, which may have paid it.");
      case TOO_LATE, UNKNOWN -> throw refusal(DisbursementProblem.NOT_CANCELABLE, disbursement);
    };
  }

  private boolean expedite(Disbursement disbursement) {
    if (!disbursements.expedite(disbursement)) {
      throw refusal(DisbursementProblem.NOT_ON_ITS_WAY, disbursement);
    }
    return true;
  }

  private static ApiProblem refusal(DisbursementProblem problem, Disbursement disbursement) {
    return new ApiProblem(problem, "It is " + disbursement.status().code() + ".");
  }
}
