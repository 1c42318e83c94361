package io.stablecoin.gateway.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.kmslocal.LocalKms;
import io.stablecoin.gateway.kmslocal.LocalKmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsClients;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsTransport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

class KeySearchIT {

  private static final int MORE_THAN_A_PAGE = 101;

  private final LocalKms kms = LocalKms.start(LocalKmsSettings.inMemory());
  private final KmsSettings settings =
      new KmsSettings(
          Optional.of(kms.region()),
          Optional.empty(),
          Optional.of(kms.endpoint()),
          0,
          Duration.ofSeconds(30),
          KmsTransport.SHORT_LIVED);

  @AfterEach
  void stop() {
    kms.close();
  }

  @Test
  void findsAKeyAmongManyByItsFirstDigitsAndKnowsItsReplicas() {
    try (KmsClient client = KmsClients.open(kms.region(), settings)) {
      KmsKeyId key = make(client);
      for (int i = 1; i < MORE_THAN_A_PAGE; i++) {
        make(client);
      }
      client.replicateKey(r -> r.keyId(key.value()).replicaRegion("eu-west-1"));

      assertThat(KeySearch.find(List.of(key.label()), kms.region(), settings)).containsExactly(key);
      assertThat(KeyPlaces.of(key, settings).regions()).containsExactly("eu-west-1", "us-east-1");
      assertThat(KeySearch.find(List.of("0000dead"), kms.region(), settings)).isEmpty();
      assertThat(KeySearch.find(List.of(key.label()), "ap-south-1", settings)).isEmpty();
    }
  }

  private static KmsKeyId make(KmsClient client) {
    return new KmsKeyId(
        client
            .createKey(r ->
                r.keySpec(KeySpec.ECC_SECG_P256_K1)
                    .keyUsage(KeyUsageType.SIGN_VERIFY)
                    .multiRegion(true))
            .keyMetadata()
            .arn());
  }
}
