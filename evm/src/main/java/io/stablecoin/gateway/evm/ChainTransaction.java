package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.TxHash;
import io.stablecoin.gateway.types.Wei;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that a node knows.
 *
 * @param to null where it creates a contract
 * @param envelope empty for a transaction of another type than 0, 1 and 2
 * @param blockNumber empty while it waits in the pool
 */
public record ChainTransaction(
    TxHash hash,
    Address from,
    long nonce,
    @Nullable Address to,
    Wei value,
    Bytes data,
    Optional<SignedEnvelope> envelope,
    OptionalLong blockNumber) {

  static ChainTransaction readOf(TxHash hash, Answer answer) {
    ChainTransaction read = read(answer);
    if (!read.hash().equals(hash)) {
      throw answer.unreadable("is of another transaction");
    }
    return read;
  }

  /** Those of others are not read: some chains have transactions of forms of their own. */
  static List<ChainTransaction> readOf(Address sender, Answer block) {
    return block.items().stream()
        .filter(item -> item.field("from").address().equals(sender))
        .map(ChainTransaction::read)
        .toList();
  }

  private static ChainTransaction read(Answer answer) {
    return new ChainTransaction(
        answer.field("hash").txHash(),
        answer.field("from").address(),
        answer.field("nonce").number(),
        answer.optional("to").map(Answer::address).orElse(null),
        answer.field("value").wei(),
        answer.field("input").data(),
        SignedEnvelope.read(answer),
        answer
            .optional("blockNumber")
            .map(number -> OptionalLong.of(number.number()))
            .orElse(OptionalLong.empty()));
  }
}
