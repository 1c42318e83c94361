package io.stablecoin.gateway.server.ledger;

import io.stablecoin.gateway.types.TokenAmount;

/** A merchant's available money does not suffice. */
public final class InsufficientFundsException extends RuntimeException {

  private final transient TokenAmount needed;
  private final transient TokenAmount available;

  public InsufficientFundsException(TokenAmount needed, TokenAmount available) {
    super("%s are needed, %s are available".formatted(needed, available));
    this.needed = needed;
    this.available = available;
  }

  public TokenAmount needed() {
    return needed;
  }

  public TokenAmount available() {
    return available;
  }
}
