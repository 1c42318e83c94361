package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.evm.Transfer;
import io.stablecoin.gateway.server.transactions.ExpectedTransfer;
import io.stablecoin.gateway.types.Address;
import java.util.Optional;

/** What a final receipt means. */
enum Outcome {
  /** Status 1, and the expected transfer is there. */
  PAID,
  /** Status 0: nothing moved but gas. */
  REVERTED,
  /** Status 1 without the expected transfer. */
  UNPROVEN,
  /** The nonce is used up by the no-op: nothing moved but gas. */
  ABANDONED;

  static Outcome of(Receipt receipt, Address wallet, FollowedTransaction transaction) {
    if (transaction.kindOf(receipt.txHash()) == AttemptKind.NO_OP) {
      return ABANDONED;
    }
    if (!receipt.succeeded()) {
      return REVERTED;
    }
    Optional<ExpectedTransfer> expected = transaction.expectedTransfer();
    boolean proven =
        expected.isEmpty()
            || receipt.logs().stream()
                .flatMap(log -> Erc20.decodeTransfer(log).stream())
                .anyMatch(transfer -> matches(transfer, wallet, expected.get()));
    return proven ? PAID : UNPROVEN;
  }

  private static boolean matches(Transfer transfer, Address wallet, ExpectedTransfer expected) {
    return transfer.token().equals(expected.amount().token().contract())
        && transfer.from().equals(wallet)
        && transfer.to().equals(expected.recipient())
        && transfer.units().equals(expected.amount().units());
  }
}
