package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Digest;
import io.stablecoin.gateway.types.TxHash;
import java.util.Optional;

/**
 * A digest to be signed, and what is known of it.
 *
 * @param transaction where the digest is that of a transaction
 * @param chain where it holds on one chain alone
 */
public record SigningRequest(
    SigningOperation operation,
    Digest digest,
    Optional<UnsignedTransaction> transaction,
    Optional<ChainId> chain,
    Optional<SigningPurpose> purpose) {

  static SigningRequest of(UnsignedTransaction transaction) {
    return new SigningRequest(
        SigningOperation.SIGN_TRANSACTION,
        transaction.digest(),
        Optional.of(transaction),
        Optional.of(transaction.chainId()),
        Optional.empty());
  }

  static SigningRequest of(Authorization authorization) {
    return new SigningRequest(
        SigningOperation.SIGN_AUTHORIZATION,
        authorization.digest(),
        Optional.empty(),
        authorization.scope().chain(),
        Optional.empty());
  }

  /** A digest of which nothing more is known than what is done with it. */
  public static SigningRequest of(SigningOperation operation, Digest digest) {
    return new SigningRequest(
        operation, digest, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same request for a purpose; it replaces another one. */
  public SigningRequest forPurpose(SigningPurpose what) {
    return new SigningRequest(operation, digest, transaction, chain, Optional.of(what));
  }

  /** The hash that the transaction has with this signature. */
  public Optional<TxHash> hashWith(Signature signature) {
    return transaction.map(tx -> new TxHash(TransactionEncoding.signed(tx, signature).keccak256()));
  }
}
