package io.stablecoin.gateway.server.ledger;

import io.stablecoin.gateway.types.InvalidValueException;
import io.stablecoin.gateway.types.TokenAmount;

/**
 * A movement of money from the credited account to the debited one.
 *
 * @param amount above zero
 */
public record Posting(Account debit, Account credit, TokenAmount amount, Cause cause) {

  public Posting {
    if (amount.isZero()) {
      throw new InvalidValueException("amount_zero", "A posting must move more than zero.");
    }
    if (debit.equals(credit)) {
      throw new IllegalArgumentException(debit.name() + " cannot be debited and credited at once");
    }
  }
}
