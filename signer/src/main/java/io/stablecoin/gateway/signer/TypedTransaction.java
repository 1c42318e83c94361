package io.stablecoin.gateway.signer;

import java.util.List;

/**
 * A transaction that begins with the byte of its type.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-2718">EIP-2718</a>
 */
public sealed interface TypedTransaction extends UnsignedTransaction
    permits Eip2930Transaction, Eip1559Transaction, Eip7702Transaction {

  /** What the transaction announces to touch; may be empty. */
  List<AccessListEntry> accessList();
}
