package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Wei;
import java.util.List;
import java.util.Optional;

/**
 * How much a transaction offers for gas, from what others paid lately.
 *
 * @param blocks how many blocks to look back, 1 to 1024
 * @param percentile which of the tips of a block to look at, 0 to 100
 * @param lowestTip the tip is never less: some chains refuse a lower one
 * @param highestFee the whole price is never more; where it is below the base fee, the transaction
 *     waits until gas is cheaper
 */
public record FeePolicy(int blocks, int percentile, Wei lowestTip, Wei highestFee) {

  private static final int MOST_BLOCKS = 1024;

  /** A transaction stays includable while the base fee rises six full blocks in a row. */
  private static final int BASE_FEE_FACTOR = 2;

  public FeePolicy {
    if (blocks < 1 || blocks > MOST_BLOCKS || percentile < 0 || percentile > 100) {
      throw new IllegalArgumentException("Blocks are 1 to 1024, percentiles 0 to 100");
    }
  }

  /** The median tip of ten blocks, at least 1 wei and at most {@code highestFee}. */
  public static FeePolicy upTo(Wei highestFee) {
    return between(Wei.of(1), highestFee);
  }

  /** The median tip of ten blocks, at least {@code lowestTip}, and at most {@code highestFee}. */
  public static FeePolicy between(Wei lowestTip, Wei highestFee) {
    return new FeePolicy(10, 50, lowestTip, highestFee);
  }

  /** Twice the base fee and the tip, within the bounds of this policy. */
  public Fees suggest(FeeHistory history) {
    Wei tip = usualTip(history).max(lowestTip);
    Wei fee = history.nextBaseFee().times(BASE_FEE_FACTOR).plus(tip).min(highestFee);
    return new Fees(tip.min(fee), fee);
  }

  /** A single price within the bounds of this policy, for chains without a base fee. */
  public Fees atPrice(Wei asked) {
    Wei price = asked.max(lowestTip).min(highestFee);
    return new Fees(price, price);
  }

  /**
   * What replaces bytes that offered {@code offered}: each fee an eighth higher, or that of the
   * market where it is more. Empty where the highest fee leaves no room for a replacement.
   *
   * @param market what this policy suggests now
   */
  public Optional<Fees> replacing(Fees offered, Fees market) {
    return Optional.of(offered.raised())
        .filter(raised -> raised.maxFeePerGas().compareTo(highestFee) <= 0)
        .map(raised -> raised.atLeast(market));
  }

  /** Empty blocks report zero and say nothing about what a tip must be. */
  private static Wei usualTip(FeeHistory history) {
    List<Wei> paid =
        history.tips().stream()
            .filter(tips -> !tips.isEmpty())
            .map(List::getFirst)
            .filter(tip -> tip.compareTo(Wei.ZERO) > 0)
            .sorted()
            .toList();
    return paid.isEmpty() ? Wei.ZERO : paid.get(paid.size() / 2);
  }
}
