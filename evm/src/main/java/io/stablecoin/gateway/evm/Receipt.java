package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.BlockHash;
import io.stablecoin.gateway.types.TxHash;
import io.stablecoin.gateway.types.Wei;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mined transaction did. It may vanish in a reorganisation until its block is final.
 *
 * @param succeeded false where the execution reverted; the gas is paid all the same
 * @param effectiveGasPrice what a unit of gas cost, tip included
 * @param to null where the transaction created a contract
 * @param contractAddress the created contract, null where there is none
 */
public record Receipt(
    TxHash txHash,
    long blockNumber,
    BlockHash blockHash,
    boolean succeeded,
    long gasUsed,
    Wei effectiveGasPrice,
    Address from,
    @Nullable Address to,
    @Nullable Address contractAddress,
    List<Log> logs) {

  public Receipt {
    logs = List.copyOf(logs);
  }

  static Receipt readOf(TxHash hash, Answer answer) {
    Receipt read = read(answer);
    if (!read.txHash().equals(hash)) {
      throw answer.unreadable("is of another transaction");
    }
    return read;
  }

  private static Receipt read(Answer answer) {
    return new Receipt(
        answer.field("transactionHash").txHash(),
        answer.field("blockNumber").number(),
        answer.field("blockHash").blockHash(),
        answer.field("status").flag(),
        answer.field("gasUsed").number(),
        answer.field("effectiveGasPrice").wei(),
        answer.field("from").address(),
        answer.optional("to").map(Answer::address).orElse(null),
        answer.optional("contractAddress").map(Answer::address).orElse(null),
        answer.field("logs").items().stream().map(Log::read).sorted(Log.IN_ORDER).toList());
  }

  /** What the execution cost: gas used times its price. Some rollups charge a data fee on top. */
  public Wei fee() {
    return effectiveGasPrice.times(gasUsed);
  }
}
