package io.stablecoin.gateway.server.transactions;

import io.stablecoin.gateway.types.ChainId;
import java.util.Optional;

/**
 * A transaction to be sent exactly once.
 *
 * @param purpose unique: a second request for one purpose is refused
 * @param expectedTransfer present where the call pays a token out of the wallet
 */
public record TransactionRequest(
    ChainId chain,
    Purpose purpose,
    Call call,
    Optional<ExpectedTransfer> expectedTransfer,
    Priority priority) {

  public TransactionRequest {
    expectedTransfer.ifPresent(transfer -> requireOnChain(chain, transfer));
  }

  private static void requireOnChain(ChainId chain, ExpectedTransfer transfer) {
    ChainId tokens = transfer.amount().token().chain();
    if (!tokens.equals(chain)) {
      throw new IllegalArgumentException(
          "A transaction on chain " + chain + " cannot pay a token of chain " + tokens);
    }
  }
}
