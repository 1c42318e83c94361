package io.stablecoin.gateway.server.refunds.internal;

import io.stablecoin.gateway.server.access.Caller;
import io.stablecoin.gateway.server.disbursements.Destinations;
import io.stablecoin.gateway.server.disbursements.Disbursement;
import io.stablecoin.gateway.server.disbursements.DisbursementKind;
import io.stablecoin.gateway.server.disbursements.Disbursements;
import io.stablecoin.gateway.server.disbursements.NewDisbursement;
import io.stablecoin.gateway.server.payments.RefundableSession;
import io.stablecoin.gateway.server.payments.RefundableSessions;
import io.stablecoin.gateway.server.refunds.RefundProblem;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TokenAmount;
import org.springframework.stereotype.Component;

/** Makes refunds. */
@Component
class RefundService {

  private final RefundableSessions sessions;
  private final Recipients recipients;
  private final Destinations destinations;
  private final Disbursements disbursements;
  private final RefundTable refunds;
  private final RefundEvents events;

  RefundService(
      RefundableSessions sessions,
      Recipients recipients,
      Destinations destinations,
      Disbursements disbursements,
      RefundTable refunds,
      RefundEvents events) {
    this.sessions = sessions;
    this.recipients = recipients;
    this.destinations = destinations;
    this.disbursements = disbursements;
    this.refunds = refunds;
    this.events = events;
  }

  /**
   * Finds out how much goes where. May ask the chain, which may take long: neither a connection to
   * the database nor a lock is held meanwhile.
   */
  RefundPlan plan(Caller caller, RefundRequest request) {
    RefundableSession session =
        sessions.find(caller.merchant(), caller.live(), request.paymentSessionId());
    TokenAmount amount = RefundAmount.of(request.amount(), session.refundable());
    return new RefundPlan(amount, destination(request, session), session.senders());
  }

  /** Makes the refund, in the caller's database transaction. */
  Refund create(Caller caller, RefundRequest request, RefundPlan plan) {
    RefundableSession session =
        sessions.lock(caller.merchant(), caller.live(), request.paymentSessionId());
    requireSameSenders(request, plan, session);
    RefundAmount.requireLeft(plan.amount(), session.refundable());
    sessions.take(request.paymentSessionId(), plan.amount());
    return add(request, disbursements.request(disbursement(caller, plan)));
  }

  private Address destination(RefundRequest request, RefundableSession session) {
    if (request.destination().isEmpty()) {
      return recipients.payer(session);
    }
    Address named = request.destination().get();
    destinations.require(named, session.refundable().token().chain());
    return named;
  }

  private static void requireSameSenders(
      RefundRequest request, RefundPlan plan, RefundableSession session) {
    if (request.destination().isEmpty() && !plan.senders().equals(session.senders())) {
      throw new ApiProblem(RefundProblem.DESTINATION_REQUIRED, "Another sender has paid just now.");
    }
  }

  private static NewDisbursement disbursement(Caller caller, RefundPlan plan) {
    return new NewDisbursement(
        DisbursementKind.REFUND,
        caller.merchant(),
        caller.live(),
        caller.apiKey(),
        plan.amount(),
        plan.destination());
  }

  private Refund add(RefundRequest request, Disbursement disbursement) {
    Refund refund = new Refund(disbursement, request.paymentSessionId(), request.reason());
    refunds.add(refund);
    events.statusReached(refund);
    return refund;
  }
}
