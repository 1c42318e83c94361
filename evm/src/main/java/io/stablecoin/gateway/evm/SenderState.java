package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Bytes;
import java.util.List;

/**
 * An account that sends transactions.
 *
 * @param mined its next nonce as of the newest block
 * @param pending its next nonce with what the node's pool holds
 * @param code empty for an ordinary account
 */
public record SenderState(long mined, long pending, Bytes code) {

  static SenderState read(List<Reply> replies) {
    return new SenderState(
        replies.get(0).result().number(),
        replies.get(1).result().number(),
        replies.get(2).result().data());
  }
}
