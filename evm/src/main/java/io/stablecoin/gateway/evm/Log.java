package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.BlockHash;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.TxHash;
import java.util.Comparator;
import java.util.List;

/**
 * What a contract logged in a mined transaction.
 *
 * @param address the contract that logged it
 * @param topics up to four words of 32 bytes; the first is usually the event's signature
 * @param logIndex the position in the block, from 0; with {@code blockHash} it names the log
 */
public record Log(
    Address address,
    List<Bytes> topics,
    Bytes data,
    long blockNumber,
    BlockHash blockHash,
    TxHash txHash,
    long logIndex) {

  static final Comparator<Log> IN_ORDER =
      Comparator.comparingLong(Log::blockNumber).thenComparingLong(Log::logIndex);

  public Log {
    topics = List.copyOf(topics);
  }

  static Log read(Answer answer) {
    return new Log(
        answer.field("address").address(),
        answer.field("topics").items().stream().map(Answer::word).toList(),
        answer.field("data").data(),
        answer.field("blockNumber").number(),
        answer.field("blockHash").blockHash(),
        answer.field("transactionHash").txHash(),
        answer.field("logIndex").number());
  }
}
