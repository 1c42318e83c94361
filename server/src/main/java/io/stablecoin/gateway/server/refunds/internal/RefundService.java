package io.stablecoin.gateway.server.refunds.internal;

import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.server.access.Caller;
import io.stablecoin.gateway.server.payments.RefundableSession;
import io.stablecoin.gateway.server.payments.RefundableSessions;
import io.stablecoin.gateway.server.refunds.RefundProblem;
import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.server.transactions.ExpectedTransfer;
import io.stablecoin.gateway.server.transactions.Priority;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionRequest;
import io.stablecoin.gateway.server.transactions.Transactions;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.OrderedId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes refunds. */
@Component
class RefundService {

  private final RefundableSessions sessions;
  private final Recipients recipients;
  private final RefundTable refunds;
  private final RefundBooks books;
  private final RefundEvents events;
  private final Transactions transactions;
  private final InstantSource clock;

  RefundService(
      RefundableSessions sessions,
      Recipients recipients,
      RefundTable refunds,
      RefundBooks books,
      RefundEvents events,
      Transactions transactions,
      InstantSource clock) {
    this.sessions = sessions;
    this.recipients = recipients;
    this.refunds = refunds;
    this.books = books;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
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
    return send(refund(caller, request, plan));
  }

  private Address destination(RefundRequest request, RefundableSession session) {
    Token token = session.refundable().token();
    return request
        .destination()
        .map(named -> recipients.named(named, token.chain()))
        .orElseGet(() -> recipients.payer(session));
  }

  private static void requireSameSenders(
      RefundRequest request, RefundPlan plan, RefundableSession session) {
    if (request.destination().isEmpty() && !plan.senders().equals(session.senders())) {
      throw new ApiProblem(RefundProblem.DESTINATION_REQUIRED, "Another sender has paid just now.");
    }
  }

  private Refund refund(Caller caller, RefundRequest request, RefundPlan plan) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Refund(
        OrderedId.next("re", now),
        request.paymentSessionId(),
        caller.merchant(),
        caller.live(),
        RefundStatus.QUEUED,
        plan.amount(),
        plan.destination(),
        request.reason(),
        Optional.empty(),
        Optional.empty(),
        now,
        Optional.empty());
  }

  private Refund send(Refund refund) {
    sessions.take(refund.paymentSessionId(), refund.amount());
    books.reserve(refund);
    refunds.add(refund);
    events.statusReached(refund);
    transactions.submit(transaction(refund));
    return refund;
  }

  private static TransactionRequest transaction(Refund refund) {
    Token token = refund.amount().token();
    return new TransactionRequest(
        token.chain(),
        new Purpose(RefundOutcome.PURPOSE, refund.id()),
        Call.of(token.contract(), Erc20.transfer(refund.destination(), refund.amount())),
        Optional.of(new ExpectedTransfer(refund.amount(), refund.destination())),
        Priority.PAYMENT);
  }
}
