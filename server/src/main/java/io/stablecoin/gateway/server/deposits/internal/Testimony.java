package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.evm.Transfer;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.BlockHash;
import io.stablecoin.gateway.types.TxHash;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** What a node says of a transfer; two nodes agree where all of it is equal. */
record Testimony(
    Address token,
    BigInteger units,
    Address sender,
    Address recipient,
    TxHash txHash,
    long logIndex,
    long blockNumber,
    BlockHash blockHash) {

  static Testimony of(Arrival arrival) {
    return new Testimony(
        arrival.amount().token().contract(),
        arrival.amount().units(),
        arrival.sender(),
        arrival.recipient(),
        arrival.txHash(),
        arrival.logIndex(),
        arrival.block().number(),
        arrival.block().hash());
  }

  static Testimony of(Transfer transfer) {
    return new Testimony(
        transfer.token(),
        transfer.units(),
        transfer.from(),
        transfer.to(),
        transfer.log().txHash(),
        transfer.log().logIndex(),
        transfer.log().blockNumber(),
        transfer.log().blockHash());
  }

  /** Whether the receipt of the transaction has this very transfer, as this witness knows it. */
  static boolean isGivenBy(EvmClient witness, Arrival arrival) {
    return witness.receipt(arrival.txHash()).map(Receipt::logs).stream()
        .flatMap(List::stream)
        .map(Erc20::decodeTransfer)
        .flatMap(Optional::stream)
        .map(Testimony::of)
        .anyMatch(of(arrival)::equals);
  }
}
