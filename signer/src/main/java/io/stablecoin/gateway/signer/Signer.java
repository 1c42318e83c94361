package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Digest;

/** A key that signs and cannot be read. */
public interface Signer {

  PublicKey publicKey();

  /** The account of the key. */
  default Address address() {
    return publicKey().address();
  }

  /**
   * Signs a digest. Two signatures of one digest may differ.
   *
   * @throws SigningException where no signature was made, or one that is not this key's
   */
  Signature sign(Digest digest);

  /**
   * Signs a transaction. A repetition may give other bytes and another hash: keep the result before
   * it is sent anywhere.
   *
   * @throws SigningException as {@link #sign(Digest)}
   */
  default SignedTransaction sign(UnsignedTransaction transaction) {
    return SignedTransaction.of(transaction, sign(transaction.digest()), address());
  }

  /**
   * Signs an authorization: from then on, whoever holds it can give this account the delegate's
   * code.
   *
   * @throws SigningException as {@link #sign(Digest)}
   */
  default SignedAuthorization sign(Authorization authorization) {
    return new SignedAuthorization(authorization, sign(authorization.digest()), address());
  }
}
