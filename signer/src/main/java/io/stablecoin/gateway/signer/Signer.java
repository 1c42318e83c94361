package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.signer.typeddata.TypedData;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import io.stablecoin.gateway.types.InvalidValueException;

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

  /**
   * Signs a text as {@code personal_sign} of wallets does (EIP-191), in UTF-8.
   *
   * @throws InvalidValueException with code {@code text_malformed}
   * @throws SigningException as {@link #sign(Digest)}
   */
  default Signature signMessage(String text) {
    return signMessage(Bytes.ofUtf8(text));
  }

  /**
   * Signs bytes as {@code personal_sign} of wallets does (EIP-191).
   *
   * @throws SigningException as {@link #sign(Digest)}
   */
  default Signature signMessage(Bytes message) {
    return sign(PersonalMessage.digest(message));
  }

  /**
   * Signs typed data as {@code eth_signTypedData_v4} of wallets does (EIP-712).
   *
   * @param json as {@link TypedData#parse} takes it
   * @throws InvalidValueException as {@link TypedData#parse} says
   * @throws SigningException as {@link #sign(Digest)}
   */
  default Signature signTypedData(String json) {
    return sign(TypedData.parse(json).digest());
  }
}
