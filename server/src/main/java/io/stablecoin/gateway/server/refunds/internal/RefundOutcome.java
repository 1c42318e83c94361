package io.stablecoin.gateway.server.refunds.internal;

import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.server.payments.RefundableSessions;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionListener;
import io.stablecoin.gateway.types.TxHash;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Moves refunds along with their transactions, in the same database transaction. */
@Component
class RefundOutcome implements TransactionListener {

  static final String PURPOSE = "refund";

  private static final String PAYMENT_REVERSED = "payment_reversed";

  private final RefundTable refunds;
  private final RefundBooks books;
  private final RefundEvents events;
  private final RefundableSessions sessions;
  private final InstantSource clock;

  RefundOutcome(
      RefundTable refunds,
      RefundBooks books,
      RefundEvents events,
      RefundableSessions sessions,
      InstantSource clock) {
    this.refunds = refunds;
    this.books = books;
    this.events = events;
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public String purposeType() {
    return PURPOSE;
  }

  @Override
  public void waitingForFunds(Purpose purpose) {
    move(purpose, Refund::waitForFunds);
  }

  @Override
  public void submitted(Purpose purpose, TxHash hash) {
    move(purpose, refund -> refund.submitted(hash));
  }

  @Override
  public void succeeded(Purpose purpose, Receipt receipt) {
    Refund refund = move(purpose, it -> it.completed(receipt.txHash(), clock.instant()));
    books.settle(refund, receipt.from());
  }

  @Override
  public void failed(Purpose purpose, FailureCode code, Optional<Receipt> receipt) {
    Refund refund = move(purpose, it -> it.failed(failureCode(code)));
    sessions.giveBack(refund.paymentSessionId(), refund.amount());
    books.release(refund);
  }

  /** Only {@link UnsentRefunds} withdraws a refund. */
  private static String failureCode(FailureCode code) {
    return code == FailureCode.WITHDRAWN ? PAYMENT_REVERSED : code.code();
  }

  /** An event for each new status; a new hash alone is none. */
  private Refund move(Purpose purpose, UnaryOperator<Refund> change) {
    Refund before = refunds.lock(purpose.id());
    Refund after = change.apply(before);
    refunds.save(after);
    if (after.status() != before.status()) {
      events.statusReached(after);
    }
    return after;
  }
}
