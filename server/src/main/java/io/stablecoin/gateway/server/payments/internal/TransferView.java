package io.stablecoin.gateway.server.payments.internal;

import io.stablecoin.gateway.server.deposits.Deposit;
import java.time.Instant;
import java.util.List;

/**
 * A transfer to the deposit address as the API shows it.
 *
 * @param status {@code seen} or {@code final}
 * @param confirmations how many blocks were read from its own on, itself included
 * @param late whether its block is later than the session's deadline
 */
record TransferView(
    String txHash,
    long logIndex,
    String from,
    String amount,
    long blockNumber,
    long confirmations,
    String status,
    boolean late) {

  /** Anybody may send dust without end; every event shows the list again. */
  static final int MOST = 100;

  /**
   * The newest of them, at most {@link #MOST}, in the order of the chain.
   *
   * @param head the number of the newest block that was read
   */
  static List<TransferView> newest(List<Deposit> arrived, Instant deadline, long head) {
    return arrived.stream()
        .skip(Math.max(0, arrived.size() - MOST))
        .map(deposit -> of(deposit, deadline, head))
        .toList();
  }

  private static TransferView of(Deposit deposit, Instant deadline, long head) {
    return new TransferView(
        deposit.txHash().toString(),
        deposit.logIndex(),
        deposit.sender().toString(),
        deposit.amount().toDecimal(),
        deposit.block().number(),
        Math.max(0, head - deposit.block().number() + 1),
        deposit.state().code(),
        deposit.block().time().isAfter(deadline));
  }
}
