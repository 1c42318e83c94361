package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.Fees;
import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.signer.Eip1559Transaction;
import io.stablecoin.gateway.signer.LegacyTransaction;
import io.stablecoin.gateway.signer.UnsignedTransaction;
import io.stablecoin.gateway.types.ChainId;

/**
 * What bytes offer for gas, and in which form.
 *
 * @param legacy whether one price is offered, which is then the tip and the whole fee
 */
record Offer(boolean legacy, Fees fees) {

  static Offer eip1559(Fees fees) {
    return new Offer(false, fees);
  }

  static Offer legacy(Fees price) {
    return new Offer(true, price);
  }

  UnsignedTransaction transaction(ChainId chain, long nonce, long gasLimit, Call call) {
    return legacy
        ? new LegacyTransaction(
            chain, nonce, fees.maxFeePerGas(), gasLimit, call.to(), call.value(), call.data())
        : new Eip1559Transaction(
            chain,
            nonce,
            fees.maxPriorityFeePerGas(),
            fees.maxFeePerGas(),
            gasLimit,
            call.to(),
            call.value(),
            call.data());
  }
}
