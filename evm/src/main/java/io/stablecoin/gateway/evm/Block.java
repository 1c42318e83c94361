package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.BlockHash;
import io.stablecoin.gateway.types.Wei;
import java.time.Instant;
import java.util.Optional;

/**
 * The header of a block, as far as it matters here.
 *
 * @param baseFee the base fee per gas (EIP-1559); empty on a chain without one
 */
public record Block(
    long number, BlockHash hash, BlockHash parentHash, Instant timestamp, Optional<Wei> baseFee) {

  static Block readAt(long number, Answer answer) {
    Block read = read(answer);
    if (read.number() != number) {
      throw answer.unreadable("is of another block");
    }
    return read;
  }

  static Block read(Answer answer) {
    return new Block(
        answer.field("number").number(),
        answer.field("hash").blockHash(),
        answer.field("parentHash").blockHash(),
        answer.field("timestamp").time(),
        answer.optional("baseFeePerGas").map(Answer::wei));
  }
}
