package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a transaction, unsigned and signed.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-155">EIP-155</a>
 * @see <a href="https://eips.ethereum.org/EIPS/eip-2718">EIP-2718</a>
 * @see <a href="https://eips.ethereum.org/EIPS/eip-2930">EIP-2930</a>
 * @see <a href="https://eips.ethereum.org/EIPS/eip-1559">EIP-1559</a>
 * @see <a href="https://eips.ethereum.org/EIPS/eip-7702">EIP-7702</a>
 */
final class TransactionEncoding {

  private TransactionEncoding() {}

  /** What is hashed and signed. */
  static Bytes unsigned(UnsignedTransaction transaction) {
    return switch (transaction) {
      case LegacyTransaction tx ->
          fields(tx).number(tx.chainId().value()).number(0).number(0).encode();
      case TypedTransaction tx -> envelope(tx, fields(tx));
    };
  }

  /** What is broadcast. */
  static Bytes signed(UnsignedTransaction transaction, Signature signature) {
    return switch (transaction) {
      case LegacyTransaction tx ->
          fields(tx).number(v(tx, signature)).number(signature.r()).number(signature.s()).encode();
      case TypedTransaction tx -> envelope(tx, fields(tx).signature(signature));
    };
  }

  /** Chain id * 2 + 35, plus the parity. */
  private static BigInteger v(LegacyTransaction tx, Signature signature) {
    return BigInteger.valueOf(tx.chainId().value())
        .shiftLeft(1)
        .add(BigInteger.valueOf(35L + signature.recoveryId()));
  }

  private static Bytes envelope(TypedTransaction tx, RlpList fields) {
    return Bytes.of((byte) tx.type()).concat(fields.encode());
  }

  private static RlpList fields(LegacyTransaction tx) {
    RlpList fields = new RlpList().number(tx.nonce()).number(tx.gasPrice().value());
    return addCall(fields, tx);
  }

  private static RlpList fields(TypedTransaction transaction) {
    RlpList fields =
        new RlpList().number(transaction.chainId().value()).number(transaction.nonce());
    switch (transaction) {
      case Eip2930Transaction tx -> fields.number(tx.gasPrice().value());
      case Eip1559Transaction tx ->
          fields.number(tx.maxPriorityFeePerGas().value()).number(tx.maxFeePerGas().value());
      case Eip7702Transaction tx ->
          fields.number(tx.maxPriorityFeePerGas().value()).number(tx.maxFeePerGas().value());
    }
    addCall(fields, transaction).listOf(transaction.accessList(), TransactionEncoding::entry);
    if (transaction instanceof Eip7702Transaction tx) {
      fields.listOf(tx.authorizations(), AuthorizationEncoding::signed);
    }
    return fields;
  }

  private static RlpList addCall(RlpList fields, UnsignedTransaction tx) {
    return fields
        .number(tx.gasLimit())
        .bytes(recipient(tx.to()))
        .number(tx.value().value())
        .bytes(tx.data());
  }

  private static Bytes recipient(@Nullable Address to) {
    return to == null ? Bytes.EMPTY : to.value();
  }

  private static RlpList entry(AccessListEntry entry) {
    return new RlpList().bytes(entry.address().value()).listOf(entry.storageKeys());
  }
}
