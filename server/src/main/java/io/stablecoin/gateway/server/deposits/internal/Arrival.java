package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.server.deposits.Deposit;
import io.stablecoin.gateway.server.deposits.DepositState;
import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.TokenAmount;
import io.stablecoin.gateway.types.TxHash;
import java.util.Optional;

/**
 * A transfer of a known token to one of our addresses.
 *
 * @param merchant present exactly where it is a payment
 */
record Arrival(
    String id,
    ArrivalKind kind,
    DepositState state,
    Optional<MerchantId> merchant,
    TokenAmount amount,
    Address sender,
    Address recipient,
    TxHash txHash,
    long logIndex,
    ReadBlock block) {

  Arrival {
    if ((kind == ArrivalKind.PAYMENT) != merchant.isPresent()) {
      throw new IllegalArgumentException("A payment has a merchant, nothing else has");
    }
  }

  ChainId chain() {
    return amount.token().chain();
  }

  /** What the rest of the gateway sees of it; empty where it is no payment. */
  Optional<Deposit> toDeposit() {
    return merchant.map(
        to -> new Deposit(id, to, recipient, sender, amount, txHash, logIndex, block, state));
  }
}
