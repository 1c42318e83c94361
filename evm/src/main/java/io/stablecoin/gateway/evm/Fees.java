package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Wei;

/**
 * What a transaction offers for a unit of gas.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-1559">EIP-1559</a>
 */
public record Fees(Wei maxPriorityFeePerGas, Wei maxFeePerGas) {

  public Fees {
    if (maxPriorityFeePerGas.compareTo(maxFeePerGas) > 0) {
      throw new IllegalArgumentException("A tip cannot be more than the whole fee");
    }
  }
}
