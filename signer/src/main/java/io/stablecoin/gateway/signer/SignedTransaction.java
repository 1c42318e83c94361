package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.TxHash;

/**
 * A transaction that any node accepts.
 *
 * @param raw what {@code eth_sendRawTransaction} takes
 * @param from the account that pays
 */
public record SignedTransaction(
    Bytes raw, TxHash hash, Address from, UnsignedTransaction transaction) {

  /** Puts a transaction and a signature of it together; whose it is, nobody proves here. */
  public static SignedTransaction of(
      UnsignedTransaction transaction, Signature signature, Address from) {
    Bytes raw = TransactionEncoding.signed(transaction, signature);
    return new SignedTransaction(raw, new TxHash(raw.keccak256()), from, transaction);
  }

  /** Names the transaction without the bytes that would pay. */
  @Override
  public String toString() {
    return "SignedTransaction[" + hash + " from " + from + "]";
  }
}
