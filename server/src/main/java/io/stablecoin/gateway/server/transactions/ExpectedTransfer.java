package io.stablecoin.gateway.server.transactions;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TokenAmount;

/**
 * The money a transaction takes out of its wallet. The amount is reserved from the wallet's float,
 * and the transaction settles only with a Transfer log of exactly this.
 */
public record ExpectedTransfer(TokenAmount amount, Address recipient) {

  public ExpectedTransfer {
    if (amount.isZero()) {
      throw new IllegalArgumentException("A transfer moves more than zero");
    }
  }
}
