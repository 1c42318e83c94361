package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.PublicKey;
import io.stablecoin.gateway.signer.Signature;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.SigningOperation;
import io.stablecoin.gateway.signer.SigningPurpose;
import io.stablecoin.gateway.signer.SigningRequest;
import io.stablecoin.gateway.signer.awskms.observation.SigningOutcome;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds out whether a key would sign. Real KMS answers without a signature; an endpoint that does
 * not know how makes one, which is then proved.
 */
record DryRun(KmsKey key, Supplier<PublicKey> expected) {

  /** Of no bytes at all: no transaction, message or authorization has this hash. */
  private static final Digest OF_NOTHING = Digest.of(Bytes.EMPTY);

  static SigningRequest request() {
    return SigningRequest.of(SigningOperation.DRY_RUN, OF_NOTHING)
        .forPurpose(SigningPurpose.HEALTH_CHECK);
  }

  SigningOutcome run(Transmissions sent) {
    Optional<Bytes> signature = ask(sent);
    signature.ifPresent(this::prove);
    return signature.isPresent() ? SigningOutcome.SIGNED : SigningOutcome.DRY_RUN;
  }

  /** Makes a signature after all, and proves it. */
  SigningOutcome sign(Transmissions sent) {
    prove(key.sign(OF_NOTHING, sent));
    return SigningOutcome.SIGNED;
  }

  private void prove(Bytes signature) {
    Signature.fromDer(signature, OF_NOTHING, expected.get());
  }

  private Optional<Bytes> ask(Transmissions sent) {
    try {
      return key.signDryRun(OF_NOTHING, sent);
    } catch (SigningException.RequestRefused notUnderstood) {
      return Optional.of(key.sign(OF_NOTHING, sent));
    }
  }
}
