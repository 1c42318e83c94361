package io.stablecoin.gateway.signer;

/** Signs as another signer does, and says what for. */
record PurposefulSigner(Signer signer, SigningPurpose purpose) implements Signer {

  @Override
  public PublicKey publicKey() {
    return signer.publicKey();
  }

  @Override
  public Signature sign(SigningRequest request) {
    return signer.sign(request.forPurpose(purpose));
  }
}
