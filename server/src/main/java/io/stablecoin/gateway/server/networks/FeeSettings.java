package io.stablecoin.gateway.server.networks;

import io.stablecoin.gateway.types.InvalidValueException;
import io.stablecoin.gateway.types.Wei;

/**
 * What a chain's transactions may cost.
 *
 * @param lowestTip the tip for a unit of gas is never less
 * @param highestFee the whole price of a unit of gas is never more
 * @param replaceAfterBlocks a transaction that has waited for so many blocks is sent with higher
 *     fees
 */
public record FeeSettings(Wei lowestTip, Wei highestFee, int replaceAfterBlocks) {

  /** For a chain that nothing is known of. */
  public static final FeeSettings USUAL = new FeeSettings(Wei.of(1), Wei.gwei(1_000), 6);

  private static final int MOST_BLOCKS = 10_000;

  /**
   * @throws InvalidValueException with code {@code chain_fees_invalid}
   */
  public FeeSettings {
    if (lowestTip.compareTo(highestFee) > 0) {
      throw invalid("The lowest tip is not above the highest fee.");
    }
    if (replaceAfterBlocks < 1 || replaceAfterBlocks > MOST_BLOCKS) {
      throw invalid("Fees are raised after 1 to 10000 blocks.");
    }
  }

  private static InvalidValueException invalid(String message) {
    return new InvalidValueException("chain_fees_invalid", message);
  }
}
