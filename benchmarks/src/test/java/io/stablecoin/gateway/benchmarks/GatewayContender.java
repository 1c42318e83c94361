package io.stablecoin.gateway.benchmarks;

import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.signer.awskms.SignRate;

/** The gateway's own wallet, whose rate never makes it wait. */
record GatewayContender(KmsSigner signer) implements Contender {

  private static final int BOUNDLESS = 1_000_000;

  static GatewayContender connect(Endpoint endpoint, String key) {
    return new GatewayContender(
        KmsSigner.of(new KmsKeyId(key), endpoint.settings(KmsSettings.DEFAULT_TIMEOUT))
            .rate(SignRate.perSecond(BOUNDLESS))
            .connect());
  }

  @Override
  public void sign(long nonce) {
    signer.signTransaction(Transfers.withNonce(nonce));
  }

  @Override
  public void close() {
    signer.close();
  }
}
