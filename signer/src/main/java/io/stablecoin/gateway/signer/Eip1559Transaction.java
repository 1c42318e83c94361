package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.InvalidValueException;
import io.stablecoin.gateway.types.Wei;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of type 2, whose price of gas follows the base fee.
 *
 * @param maxPriorityFeePerGas the tip for the block's producer, at most {@code maxFeePerGas}
 * @param maxFeePerGas the most that a unit of gas may cost, tip included
 * @param to null to create a contract
 * @param accessList may be empty
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
    Bytes data,
    List<AccessListEntry> accessList)
    implements TypedTransaction {

  /**
   * @throws InvalidValueException with code {@code nonce_negative}, {@code
   *     gas_limit_below_intrinsic}, {@code creation_without_code} or {@code tip_above_max_fee}
   */
  public Eip1559Transaction {
    TransactionRules.require(nonce, to, data);
    TransactionRules.requireTipWithin(maxFeePerGas, maxPriorityFeePerGas);
    accessList = List.copyOf(accessList);
    TransactionRules.requireGas(gasLimit, IntrinsicGas.of(to, data, accessList, 0));
  }

  /** A transaction that announces nothing: its access list is empty. */
  public Eip1559Transaction(
      ChainId chainId,
      long nonce,
      Wei maxPriorityFeePerGas,
      Wei maxFeePerGas,
      long gasLimit,
      @Nullable Address to,
      Wei value,
      Bytes data) {
    this(chainId, nonce, maxPriorityFeePerGas, maxFeePerGas, gasLimit, to, value, data, List.of());
  }

  @Override
  public int type() {
    return 2;
  }
}
