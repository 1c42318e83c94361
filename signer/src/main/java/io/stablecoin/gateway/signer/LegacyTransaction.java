package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.InvalidValueException;
import io.stablecoin.gateway.types.Wei;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction with one price of gas, bound to its chain as EIP-155 says.
 *
 * @param to null to create a contract
 * @see <a href="https://eips.ethereum.org/EIPS/eip-155">EIP-155</a>
 */
public record LegacyTransaction(
    ChainId chainId,
    long nonce,
    Wei gasPrice,
    long gasLimit,
    @Nullable Address to,
    Wei value,
    Bytes data)
    implements UnsignedTransaction {

  /**
   * @throws InvalidValueException with code {@code nonce_negative}, {@code
   *     gas_limit_below_intrinsic} or {@code creation_without_code}
   */
  public LegacyTransaction {
    TransactionRules.require(nonce, to, data);
    TransactionRules.requireGas(gasLimit, IntrinsicGas.of(to, data, List.of(), 0));
  }

  @Override
  public int type() {
    return 0;
  }
}
