package io.stablecoin.gateway.server.deposits;

import java.util.List;

/**
 * What a feature does when its deposits move. Every method runs inside the database transaction
 * that records the move, so both are committed or neither; an exception undoes the move, and it is
 * tried again.
 */
public interface DepositListener {

  /**
   * These are about to be told as {@link #orphaned} or {@link #reversed}, one after the other, in
   * this transaction. Whatever that touches is to be locked now, in an order that everybody keeps,
   * so that nothing waits in a circle.
   *
   * @param deposits in the state that they have then
   */
  void manyWillMove(List<Deposit> deposits);

  /** It is in a block. Comes again when the block is back after a reorganisation. */
  void seen(Deposit deposit);

  /** It is final, and its amount is being credited to the merchant. */
  void confirmed(Deposit deposit);

  /**
   * Its block was replaced before it was final, or the second reading of its block did not confirm
   * it.
   */
  void orphaned(Deposit deposit);

  /** Its block was replaced after all, and the credit is being taken back. */
  void reversed(Deposit deposit);
}
