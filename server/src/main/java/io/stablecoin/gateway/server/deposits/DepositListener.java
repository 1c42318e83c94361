package io.stablecoin.gateway.server.deposits;

/**
 * What a feature does when its deposits move. Every method runs inside the database transaction
 * that records the move, so both are committed or neither; an exception undoes the move, and it is
 * tried again.
 */
public interface DepositListener {

  /** It is in a block. Comes again when the block is back after a reorganisation. */
  void seen(Deposit deposit);

  /** It is final, and its amount is being credited to the merchant. */
  void confirmed(Deposit deposit);

  /** Its block was replaced before it was final. */
  void orphaned(Deposit deposit);

  /** Its block was replaced after all, and the credit is being taken back. */
  void reversed(Deposit deposit);
}
