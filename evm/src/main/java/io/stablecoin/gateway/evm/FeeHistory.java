package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Wei;
import java.util.List;

/**
 * What gas cost in the newest blocks.
 *
 * @param baseFees the base fee of each block, oldest first, and of the block to come
 * @param tips for each block the tips that were paid at the percentiles asked for
 */
public record FeeHistory(long oldestBlock, List<Wei> baseFees, List<List<Wei>> tips) {

  public FeeHistory {
    if (baseFees.isEmpty()) {
      throw new IllegalArgumentException("A fee history has the base fee of one block at least");
    }
    baseFees = List.copyOf(baseFees);
    tips = tips.stream().map(List::copyOf).toList();
  }

  static FeeHistory read(Answer answer) {
    Answer baseFees = answer.field("baseFeePerGas");
    return new FeeHistory(
        answer.field("oldestBlock").number(),
        baseFees.nonEmptyItems().stream().map(Answer::wei).toList(),
        answer.optional("reward").stream()
            .flatMap(reward -> reward.items().stream())
            .map(block -> block.items().stream().map(Answer::wei).toList())
            .toList());
  }

  /** The base fee of the block that comes next. */
  public Wei nextBaseFee() {
    return baseFees.getLast();
  }
}
