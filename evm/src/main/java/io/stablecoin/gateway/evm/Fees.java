package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Wei;
import java.math.BigInteger;

/**
 * What a transaction offers for a unit of gas.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-1559">EIP-1559</a>
 */
public record Fees(Wei maxPriorityFeePerGas, Wei maxFeePerGas) {

  private static final BigInteger SEVEN = BigInteger.valueOf(7);

  public Fees {
    if (maxPriorityFeePerGas.compareTo(maxFeePerGas) > 0) {
      throw new IllegalArgumentException("A tip cannot be more than the whole fee");
    }
  }

  /**
   * Both fees an eighth higher, rounded up: every client takes that for a replacement. Most ask for
   * a tenth, on both.
   */
  public Fees raised() {
    return new Fees(raised(maxPriorityFeePerGas), raised(maxFeePerGas));
  }

  private static Wei raised(Wei fee) {
    Wei eighth = new Wei(fee.value().add(SEVEN).shiftRight(3));
    return fee.plus(eighth.max(Wei.of(1)));
  }

  /** Each fee at least as high as that of {@code other}. */
  public Fees atLeast(Fees other) {
    return new Fees(
        maxPriorityFeePerGas.max(other.maxPriorityFeePerGas), maxFeePerGas.max(other.maxFeePerGas));
  }
}
