package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.InvalidValueException;
import io.stablecoin.gateway.types.Wei;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of type 2, whose price of gas follows the base fee. Its access list is empty.
 *
 * @param maxPriorityFeePerGas the tip for the block's producer, at most {@code maxFeePerGas}
 * @param maxFeePerGas the most that a unit of gas may cost, tip included
 * @param to null to create a contract
 * @see <a href="https://eips.ethereum.org/EIPS/eip-1559">EIP-1559</a>
 */
public record Eip1559Transaction(
    ChainId chainId,
    long nonce,
    Wei maxPriorityFeePerGas,
    Wei maxFeePerGas,
    long gasLimit,
    @Nullable Address to,
    Wei value,
    Bytes data)
    implements UnsignedTransaction {

  /**
   * @throws InvalidValueException with code {@code nonce_negative}, {@code gas_limit_invalid},
   *     {@code creation_without_code} or {@code tip_above_max_fee}
   */
  public Eip1559Transaction {
    TransactionRules.require(nonce, gasLimit, to, data);
    if (maxPriorityFeePerGas.compareTo(maxFeePerGas) > 0) {
      throw new InvalidValueException(
          "tip_above_max_fee",
          "The tip of %s gwei is above the maximum fee of %s gwei: raise the maximum fee."
              .formatted(maxPriorityFeePerGas.toGwei(), maxFeePerGas.toGwei()));
    }
  }
}
