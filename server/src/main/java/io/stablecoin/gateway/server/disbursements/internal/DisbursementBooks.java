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
import java.util.List;
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

  /** Its money has left {@code wallet}. */
  record Paid(Disbursement disbursement, Address wallet) {}

  void settle(List<Paid> paid) {
    ledger.post(
        paid.stream()
            .map(it ->
                posting(
                    it.disbursement(),
                    reserved(it.disbursement()),
                    new Account.Wallet(it.wallet()),
                    "completed"))
            .toList());
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
    ledger.post(posting(disbursement, debit, credit, event));
  }

  private static Posting posting(
      Disbursement disbursement, Account debit, Account credit, String event) {
    return new Posting(
        debit,
        credit,
        disbursement.amount(),
        new Cause(disbursement.kind().code() + "_" + event, disbursement.id()));
  }

  private static Account available(Disbursement disbursement) {
    return new Account.MerchantAvailable(disbursement.merchant());
  }

  private static Account reserved(Disbursement disbursement) {
    return new Account.MerchantReserved(disbursement.merchant());
  }
}
