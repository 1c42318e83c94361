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
   * Signs what is asked for. Two signatures of one digest may differ.
   *
   * @throws SigningException where no signature was made, or one that is not this key's
   */
  Signature sign(SigningRequest request);

  /**
   * Signs a digest: 32 bytes, signed as they are.
   *
   * @throws SigningException as {@link #sign(SigningRequest)}
   */
  default Signature sign(Digest digest) {
    return sign(SigningRequest.of(SigningOperation.SIGN_DIGEST, digest));
  }

  /**
   * Signs a transaction. A repetition may give other bytes and another hash: keep the result before
   * it is sent anywhere.
   *
   * @throws SigningException as {@link #sign(SigningRequest)}
   */
  default SignedTransaction signTransaction(UnsignedTransaction transaction) {
    return SignedTransaction.of(transaction, sign(SigningRequest.of(transaction)), address());
  }

  /**
   * Signs an authorization (EIP-7702): from then on, whoever holds it can give this account the
   * delegate's code.
   *
   * @throws SigningException as {@link #sign(SigningRequest)}
   */
  default SignedAuthorization signAuthorization(Authorization authorization) {
    return new SignedAuthorization(
        authorization, sign(SigningRequest.of(authorization)), address());
  }

  /**
   * Signs a text as {@code personal_sign} of wallets does (EIP-191), in UTF-8.
   *
   * @throws InvalidValueException with code {@code text_malformed}
   * @throws SigningException as {@link #sign(SigningRequest)}
   */
  default Signature signMessage(String text) {
    return signMessage(Bytes.ofUtf8(text));
  }

  /**
   * Signs bytes as {@code personal_sign} of wallets does (EIP-191).
   *
   * @throws SigningException as {@link #sign(SigningRequest)}
   */
  default Signature signMessage(Bytes message) {
    return sign(SigningRequest.of(SigningOperation.SIGN_MESSAGE, PersonalMessage.digest(message)));
  }

  /**
   * Signs typed data as {@code eth_signTypedData_v4} of wallets does (EIP-712).
   *
   * @param json as {@link TypedData#parse} takes it
   * @throws InvalidValueException as {@link TypedData#parse} says
   * @throws SigningException as {@link #sign(SigningRequest)}
   */
  default Signature signTypedData(String json) {
    return sign(
        SigningRequest.of(SigningOperation.SIGN_TYPED_DATA, TypedData.parse(json).digest()));
  }

  /** This signer, whose records of signing name the purpose. */
  default Signer forPurpose(SigningPurpose purpose) {
    return new PurposefulSigner(this, purpose);
  }
}
