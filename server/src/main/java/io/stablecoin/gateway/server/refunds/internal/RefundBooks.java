package io.stablecoin.gateway.server.refunds.internal;

import io.stablecoin.gateway.server.ledger.Account;
import io.stablecoin.gateway.server.ledger.Cause;
import io.stablecoin.gateway.server.ledger.InsufficientFundsException;
import io.stablecoin.gateway.server.ledger.Ledger;
import io.stablecoin.gateway.server.ledger.Posting;
import io.stablecoin.gateway.server.refunds.RefundProblem;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.Address;
import org.springframework.stereotype.Component;

/** Books refunds. */
@Component
class RefundBooks {

  private final Ledger ledger;

  RefundBooks(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Sets the money aside.
   *
   * @throws ApiProblem {@code refund_exceeds_balance} where the merchant has less available
   */
  void reserve(Refund refund) {
    try {
      post(refund, available(refund), reserved(refund), "refund_reserved");
    } catch (InsufficientFundsException e) {
      throw new ApiProblem(RefundProblem.REFUND_EXCEEDS_BALANCE, e.available() + " is available.");
    }
  }

  /** The money has left {@code wallet}. */
  void settle(Refund refund, Address wallet) {
    post(refund, reserved(refund), new Account.Wallet(wallet), "refund_completed");
  }

  /** The money is the merchant's to spend again. */
  void release(Refund refund) {
    post(refund, reserved(refund), available(refund), "refund_failed");
  }

  private void post(Refund refund, Account debit, Account credit, String cause) {
    ledger.post(new Posting(debit, credit, refund.amount(), new Cause(cause, refund.id())));
  }

  private static Account available(Refund refund) {
    return new Account.MerchantAvailable(refund.merchant());
  }

  private static Account reserved(Refund refund) {
    return new Account.MerchantReserved(refund.merchant());
  }
}
