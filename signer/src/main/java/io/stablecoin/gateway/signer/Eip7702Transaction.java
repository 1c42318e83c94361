package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.InvalidValueException;
import io.stablecoin.gateway.types.Wei;
import java.util.List;

/**
 * A transaction of type 4: it gives accounts the code of contracts, each as its owner authorized,
 * and then calls. It creates no contract.
 *
 * <p>Authorizations are applied even where the call reverts. A node skips one that does not fit,
 * such as one with a nonce that the account does not have, and takes the transaction.
 *
 * @param maxPriorityFeePerGas the tip for the block's producer, at most {@code maxFeePerGas}
 * @param maxFeePerGas the most that a unit of gas may cost, tip included
 * @param accessList may be empty
 * @param authorizations at least one, each for this chain or for every chain
 * @see <a href="https://eips.ethereum.org/EIPS/eip-7702">EIP-7702</a>
 */
public record Eip7702Transaction(
    ChainId chainId,
    long nonce,
    Wei maxPriorityFeePerGas,
    Wei maxFeePerGas,
    long gasLimit,
    Address to,
    Wei value,
    Bytes data,
    List<AccessListEntry> accessList,
    List<SignedAuthorization> authorizations)
    implements TypedTransaction {

  /**
   * @throws InvalidValueException with code {@code nonce_negative}, {@code
   *     gas_limit_below_intrinsic}, {@code tip_above_max_fee}, {@code authorizations_missing} or
   *     {@code authorization_of_another_chain}
   */
  public Eip7702Transaction {
    TransactionRules.require(nonce, to, data);
    TransactionRules.requireTipWithin(maxFeePerGas, maxPriorityFeePerGas);
    accessList = List.copyOf(accessList);
    authorizations = List.copyOf(authorizations);
    TransactionRules.requireGas(
        gasLimit, IntrinsicGas.of(to, data, accessList, authorizations.size()));
    requireAuthorizations(
        chainId, authorizations.stream().map(SignedAuthorization::authorization).toList());
  }

  /**
   * Checks all that can be before the authorizations are signed: the signature of one stays valid,
   * also where its transaction cannot be.
   *
   * @param rest of the transaction, all but its authorizations
   * @throws InvalidValueException with code {@code gas_limit_below_intrinsic}, {@code
   *     authorizations_missing} or {@code authorization_of_another_chain}
   */
  public static void requireAuthorizable(
      Eip1559Transaction rest, List<Authorization> authorizations) {
    TransactionRules.requireGas(
        rest.gasLimit(),
        IntrinsicGas.of(rest.to(), rest.data(), rest.accessList(), authorizations.size()));
    requireAuthorizations(rest.chainId(), authorizations);
  }

  private static void requireAuthorizations(ChainId chain, List<Authorization> authorizations) {
    if (authorizations.isEmpty()) {
      throw new InvalidValueException(
          "authorizations_missing",
          "A transaction of type 4 carries at least one authorization: add it, or use type 2.");
    }
    for (Authorization each : authorizations) {
      if (!each.scope().includes(chain)) {
        throw new InvalidValueException(
            "authorization_of_another_chain",
            "An authorization is for another chain than %s and would have no effect: sign one for"
                    .formatted(chain.toCaip2())
                + " this chain.");
      }
    }
  }

  @Override
  public int type() {
    return 4;
  }
}
