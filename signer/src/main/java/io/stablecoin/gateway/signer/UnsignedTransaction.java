package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Digest;
import io.stablecoin.gateway.types.Wei;
import org.jspecify.annotations.Nullable;

/** A transaction that is complete but for its signature. */
public sealed interface UnsignedTransaction permits LegacyTransaction, TypedTransaction {

  /** The number of the type (EIP-2718); 0 for a legacy transaction. */
  int type();

  ChainId chainId();

  long nonce();

  /** The most gas that the transaction may use; at least what it uses before it does anything. */
  long gasLimit();

  /** The account that is called; null creates a contract. */
  @Nullable Address to();

  Wei value();

  /** The input of the call, or the code that creates the contract. */
  Bytes data();

  /** What has to be signed. */
  default Digest digest() {
    return Digest.of(TransactionEncoding.unsigned(this));
  }
}
