package io.stablecoin.gateway.server.transactions;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import java.util.Optional;

/**
 * A transaction to be sent exactly once.
 *
 * @param purpose unique: a second request for one purpose is refused
 * @param expectedTransfer present where the call pays a token out of the wallet
 * @param sender the wallet that has to send it. Where it is empty, the least loaded wallet that
 *     holds the money does; the treasury does where nothing is paid.
 */
public record TransactionRequest(
    ChainId chain,
    Purpose purpose,
    Call call,
    Optional<ExpectedTransfer> expectedTransfer,
    Priority priority,
    Optional<Address> sender) {

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
