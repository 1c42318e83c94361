package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Bytes;
import java.util.List;

/** An execution that a node tried: what it returned, and the gas it needs. */
public record Trial(Bytes returned, long gas) {

  static Trial read(List<Reply> replies) {
    return new Trial(replies.get(0).read(Answer::data), replies.get(1).read(Answer::number));
  }
}
