package io.stablecoin.gateway.signer.awskms;

import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.kms.model.KeySpec;

class LocalEndpointIT implements WalletContract {

  private final TestKms kms = new TestKms();

  @AfterEach
  void stop() {
    kms.close();
  }

  @Override
  public KmsKeyId wallet() {
    return new KmsKeyId(kms.createKey().keyId());
  }

  @Override
  public KmsKeyId otherCurve() {
    return new KmsKeyId(kms.createKey(KeySpec.ECC_NIST_P256).keyId());
  }

  @Override
  public KmsSettings settings() {
    return kms.settings();
  }
}
