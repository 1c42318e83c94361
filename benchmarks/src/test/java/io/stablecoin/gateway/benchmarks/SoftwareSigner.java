package io.stablecoin.gateway.benchmarks;

import io.stablecoin.gateway.signer.PublicKey;
import io.stablecoin.gateway.signer.Signature;
import io.stablecoin.gateway.signer.Signer;
import io.stablecoin.gateway.signer.SigningRequest;

/** Signs in this process: what is measured beside the gateway is not to wait for KMS. */
final class SoftwareSigner implements Signer {

  private final SoftwareKey key = new SoftwareKey();

  @Override
  public PublicKey publicKey() {
    return key.publicKey();
  }

  @Override
  public Signature sign(SigningRequest request) {
    return Signature.fromDer(key.sign(request.digest()), request.digest(), publicKey());
  }
}
