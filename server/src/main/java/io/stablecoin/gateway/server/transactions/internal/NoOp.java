package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.CallRequest;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.RpcException;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Wei;

/** The transaction that does nothing but use up a nonce. */
record NoOp(EvmClient chain) {

  /** What a transfer to an ordinary account uses, where the rules are those of Ethereum. */
  private static final long TRANSFER_GAS = 21_000;

  /** A rollup that charges for its data in gas asks for more, and not always for the same. */
  long gasLimit(Address wallet) {
    try {
      long estimate = chain.estimateGas(new CallRequest(wallet, wallet, Wei.ZERO, Bytes.EMPTY));
      return estimate <= TRANSFER_GAS ? TRANSFER_GAS : GasMargin.on(estimate);
    } catch (RpcException.NodeError e) {
      return TRANSFER_GAS;
    }
  }
}
