package io.stablecoin.gateway.server.disbursements.internal;

import io.stablecoin.gateway.server.disbursements.Disbursement;
import io.stablecoin.gateway.server.disbursements.DisbursementProblem;
import io.stablecoin.gateway.server.ledger.Account;
import io.stablecoin.gateway.server.ledger.Cause;
import io.stablecoin.gateway.server.ledger.InsufficientFundsException;
import io.stablecoin.gateway.server.ledger.Ledger;
import io.stablecoin.gateway.server.ledger.Posting;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.Address;
import org.springframework.stereotype.Component;

/** Books disbursements, under causes such as {@code refund_reserved}. */
@Component
class DisbursementBooks {

  private final Ledger ledger;

  DisbursementBooks(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Sets the money aside.
   *
   * @throws ApiProblem {@code amount_exceeds_balance} where the merchant has less available
   */
  void reserve(Disbursement disbursement) {
    try {
      post(disbursement, available(disbursement), reserved(disbursement), "reserved");
    } catch (InsufficientFundsException e) {
      throw new ApiProblem(
          DisbursementProblem.AMOUNT_EXCEEDS_BALANCE, e.available() + " is available.");
    }
  }

  /** The money has left {@code wallet}. */
  void settle(Disbursement disbursement, Address wallet) {
    post(disbursement, reserved(disbursement), new Account.Wallet(wallet), "completed");
  }

  /** The money is the merchant's to spend again. */
  void release(Disbursement disbursement) {
    post(
        disbursement,
        reserved(disbursement),
        available(disbursement),
        disbursement.status().code());
  }

  private void post(Disbursement disbursement, Account debit, Account credit, String event) {
    ledger.post(
        new Posting(
            debit,
            credit,
            disbursement.amount(),
            new Cause(disbursement.kind().code() + "_" + event, disbursement.id())));
  }

  private static Account available(Disbursement disbursement) {
    return new Account.MerchantAvailable(disbursement.merchant());
  }

  private static Account reserved(Disbursement disbursement) {
    return new Account.MerchantReserved(disbursement.merchant());
  }
}
