package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.server.ledger.Account;
import io.stablecoin.gateway.server.ledger.Cause;
import io.stablecoin.gateway.server.ledger.Ledger;
import io.stablecoin.gateway.server.ledger.Posting;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.TokenAmount;
import org.springframework.stereotype.Component;

/** Books arrivals that became final, and takes back what a reorganisation undid. */
@Component
class ArrivalBooks {

  private static final String CONFIRMED = "_confirmed";
  private static final String REVERSED = "_reversed";

  private final Ledger ledger;

  ArrivalBooks(Ledger ledger) {
    this.ledger = ledger;
  }

  void confirm(Arrival arrival) {
    ledger.post(
        new Posting(place(arrival), source(arrival), arrival.amount(), cause(arrival, CONFIRMED)));
    arrival.merchant().ifPresent(merchant -> settleReceivable(merchant, arrival));
  }

  /** New credit first pays what the merchant owes. */
  private void settleReceivable(MerchantId merchant, Arrival arrival) {
    Account receivable = new Account.Receivable(merchant);
    TokenAmount owed = ledger.balance(receivable, arrival.amount().token());
    TokenAmount paid = owed.isLessThan(arrival.amount()) ? owed : arrival.amount();
    post(
        new Account.MerchantAvailable(merchant),
        receivable,
        paid,
        new Cause("receivable_settled", arrival.id()));
  }

  void reverse(Arrival arrival) {
    arrival
        .merchant()
        .ifPresentOrElse(
            merchant -> reversePayment(merchant, arrival),
            () -> post(source(arrival), place(arrival), arrival.amount(), reversal(arrival)));
  }

  /** What the merchant has spent already becomes a debt: nothing stops here for lack of money. */
  private void reversePayment(MerchantId merchant, Arrival arrival) {
    TokenAmount amount = arrival.amount();
    TokenAmount available = ledger.lockAvailable(merchant, amount.token());
    TokenAmount taken = available.isLessThan(amount) ? available : amount;
    Account credit = place(arrival);
    post(new Account.MerchantAvailable(merchant), credit, taken, reversal(arrival));
    post(new Account.Receivable(merchant), credit, amount.minus(taken), reversal(arrival));
  }

  private void post(Account debit, Account credit, TokenAmount amount, Cause cause) {
    if (!amount.isZero()) {
      ledger.post(new Posting(debit, credit, amount, cause));
    }
  }

  /** Where the money is once it has arrived. */
  private static Account place(Arrival arrival) {
    return switch (arrival.kind()) {
      case PAYMENT, STRAY -> new Account.Forwarders(arrival.chain());
      case GIFT, FLUSH, RETURN -> new Account.Wallet(arrival.recipient());
    };
  }

  /** Whose it is, or where it was before. */
  private static Account source(Arrival arrival) {
    return switch (arrival.kind()) {
      case PAYMENT -> new Account.MerchantAvailable(arrival.merchant().orElseThrow());
      case STRAY, GIFT -> new Account.Unattributed();
      case FLUSH -> new Account.Forwarders(arrival.chain());
      case RETURN -> new Account.ColdWallet(arrival.sender());
    };
  }

  private static Cause reversal(Arrival arrival) {
    return cause(arrival, REVERSED);
  }

  private static Cause cause(Arrival arrival, String suffix) {
    String type =
        switch (arrival.kind()) {
          case PAYMENT -> "deposit";
          case STRAY -> "stray_deposit";
          case GIFT -> "gift";
          case FLUSH -> "sweep";
          case RETURN -> "cold_wallet_return";
        };
    return new Cause(type + suffix, arrival.id());
  }
}
