package io.stablecoin.gateway.signer.awskms;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/**
 * The endpoint that {@code KMS_TEST_ENDPOINT} and {@code KMS_TEST_REGION} name: real AWS, or
 * another stand-in. Two keys are made there, and their deletion is scheduled at the end.
 */
class OtherEndpointIT implements WalletContract {

  private static final int SHORTEST_WAIT_DAYS = 7;

  private static final List<String> made = new ArrayList<>();
  private static @Nullable KmsClient administrator;
  private static @Nullable KmsKeyId wallet;
  private static @Nullable KmsKeyId otherCurve;

  @BeforeAll
  static void makeKeys() {
    if (variable("KMS_TEST_ENDPOINT").isEmpty()) {
      String why = "KMS_TEST_ENDPOINT is not set, so no other KMS endpoint is tested";
      System.err.println("SKIPPED: " + why);
      Assumptions.abort(why);
    }
    administrator = KmsClients.open(region(), given());
    wallet = make(KeySpec.ECC_SECG_P256_K1);
    otherCurve = make(KeySpec.ECC_NIST_P256);
  }

  @AfterAll
  static void scheduleDeletion() {
    KmsClient client = administrator;
    if (client != null) {
      made.forEach(key ->
          client.scheduleKeyDeletion(r -> r.keyId(key).pendingWindowInDays(SHORTEST_WAIT_DAYS)));
      client.close();
    }
  }

  private static KmsKeyId make(KeySpec spec) {
    KmsClient client = administrator;
    if (client == null) {
      throw new IllegalStateException("There is no endpoint.");
    }
    String key =
        client
            .createKey(r ->
                r.keySpec(spec)
                    .keyUsage(KeyUsageType.SIGN_VERIFY)
                    .description("Test of Stablecoin Gateway"))
            .keyMetadata()
            .keyId();
    made.add(key);
    return new KmsKeyId(key);
  }

  @Override
  public KmsKeyId wallet() {
    return required(wallet);
  }

  @Override
  public KmsKeyId otherCurve() {
    return required(otherCurve);
  }

  @Override
  public KmsSettings settings() {
    return given();
  }

  private static KmsKeyId required(@Nullable KmsKeyId key) {
    if (key == null) {
      throw new IllegalStateException("There is no key.");
    }
    return key;
  }

  private static KmsSettings given() {
    return new KmsSettings(
        Optional.of(region()),
        Optional.empty(),
        variable("KMS_TEST_ENDPOINT").map(URI::create),
        KmsSettings.DEFAULT_MAX_RETRIES,
        KmsSettings.DEFAULT_TIMEOUT,
        KmsTransport.POOLED);
  }

  private static String region() {
    return variable("KMS_TEST_REGION").orElse("us-east-1");
  }

  private static Optional<String> variable(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }
}
