package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TxHash;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/**
 * An authorization that a mined transaction carries. Whose it is follows from its signature; a node
 * has skipped it where it did not fit.
 *
 * @param transaction that carries it, which may be anybody's
 * @param chainId 0 where it is for every chain
 * @param delegate the contract whose code the account takes
 * @param nonce of the account, which it uses up
 * @see <a href="https://eips.ethereum.org/EIPS/eip-7702">EIP-7702</a>
 */
public record ChainAuthorization(
    TxHash transaction,
    BigInteger chainId,
    Address delegate,
    BigInteger nonce,
    BigInteger yParity,
    BigInteger r,
    BigInteger s) {

  static List<ChainAuthorization> readOf(Answer transactions) {
    return transactions.items().stream().flatMap(ChainAuthorization::readOfOne).toList();
  }

  private static Stream<ChainAuthorization> readOfOne(Answer transaction) {
    return transaction.optional("authorizationList").map(Answer::items).orElse(List.of()).stream()
        .map(item -> read(transaction.field("hash").txHash(), item));
  }

  private static ChainAuthorization read(TxHash transaction, Answer answer) {
    return new ChainAuthorization(
        transaction,
        answer.field("chainId").quantity(),
        answer.field("address").address(),
        answer.field("nonce").quantity(),
        answer.field("yParity").quantity(),
        answer.field("r").quantity(),
        answer.field("s").quantity());
  }
}
