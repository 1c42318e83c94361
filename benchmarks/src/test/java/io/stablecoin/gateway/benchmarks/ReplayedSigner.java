package io.stablecoin.gateway.benchmarks;

import io.stablecoin.gateway.signer.PublicKey;
import io.stablecoin.gateway.signer.Signature;
import io.stablecoin.gateway.signer.Signer;
import io.stablecoin.gateway.signer.SigningRequest;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import java.util.HashMap;
import java.util.Map;

/** Does all that a signer does but for the request to KMS, whose answers are known beforehand. */
final class ReplayedSigner implements Signer {

  private final SoftwareKey key = new SoftwareKey();
  private final Map<Digest, Bytes> answers = new HashMap<>();

  void prepare(Digest digest) {
    answers.put(digest, key.sign(digest));
  }

  Bytes answer(Digest digest) {
    Bytes known = answers.get(digest);
    if (known == null) {
      throw new IllegalStateException("This digest was not prepared.");
    }
    return known;
  }

  @Override
  public PublicKey publicKey() {
    return key.publicKey();
  }

  @Override
  public Signature sign(SigningRequest request) {
    return Signature.fromDer(answer(request.digest()), request.digest(), publicKey());
  }
}
