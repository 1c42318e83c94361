package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.InvalidValueException;
import io.stablecoin.gateway.types.Wei;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of type 1, with one price of gas and an access list.
 *
 * @param to null to create a contract
 * @param accessList may be empty
 * @see <a href="https://eips.ethereum.org/EIPS/eip-2930">EIP-2930</a>
 */
public record Eip2930Transaction(
    ChainId chainId,
    long nonce,
    Wei gasPrice,
    long gasLimit,
    @Nullable Address to,
    Wei value,
    Bytes data,
    List<AccessListEntry> accessList)
    implements TypedTransaction {

  /**
   * @throws InvalidValueException with code {@code nonce_negative}, {@code
   *     gas_limit_below_intrinsic} or {@code creation_without_code}
   */
  public Eip2930Transaction {
    TransactionRules.require(nonce, to, data);
    accessList = List.copyOf(accessList);
    TransactionRules.requireGas(gasLimit, IntrinsicGas.of(to, data, accessList, 0));
  }

  @Override
  public int type() {
    return 1;
  }
}
