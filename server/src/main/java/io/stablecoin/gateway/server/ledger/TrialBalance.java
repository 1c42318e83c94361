package io.stablecoin.gateway.server.ledger;

import io.stablecoin.gateway.types.TokenAmount;

/**
 * The books of one token as a whole.
 *
 * @param held what is at wallets, at deposit addresses and owed to us
 * @param owed what belongs to merchants, and what belongs to nobody known
 */
public record TrialBalance(TokenAmount held, TokenAmount owed) {

  /** Whether the books add up. */
  public boolean isEven() {
    return held.equals(owed);
  }
}
