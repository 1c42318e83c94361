package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.kmslocal.LocalKms;
import io.stablecoin.gateway.kmslocal.LocalKmsSettings;
import io.stablecoin.gateway.kmslocal.faults.Faults;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** A KMS endpoint with an administrator, and the settings that lead to it. */
final class TestKms implements AutoCloseable {

  static final String REGION = "eu-west-1";
  static final Digest DIGEST = Digest.of(Bytes.of("a payment".getBytes(StandardCharsets.UTF_8)));

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final List<String> signingLog = new CopyOnWriteArrayList<>();
  private final LocalKms server =
      LocalKms.start(
          new LocalKmsSettings(0, Optional.empty(), REGION, "111122223333", signingLog::add));
  private final KmsClient administrator = KmsClients.open(REGION, settings());

  KmsSettings settings() {
    return settings(REGION, 0, TIMEOUT, KmsTransport.POOLED);
  }

  KmsSettings settings(int maxRetries, Duration timeout) {
    return settings(REGION, maxRetries, timeout, KmsTransport.POOLED);
  }

  KmsSettings settings(String region, int maxRetries, Duration timeout, KmsTransport transport) {
    return new KmsSettings(
        Optional.of(region),
        Optional.empty(),
        Optional.of(server.endpoint()),
        maxRetries,
        timeout,
        transport);
  }

  KmsClient administrator() {
    return administrator;
  }

  Faults faults() {
    return server.faults();
  }

  /** One line for each request to sign. */
  List<String> signingLog() {
    return signingLog;
  }

  KeyMetadata createKey() {
    return createKey(KeySpec.ECC_SECG_P256_K1);
  }

  KeyMetadata createKey(KeySpec spec) {
    return createKey(spec, KeyUsageType.SIGN_VERIFY);
  }

  KeyMetadata createKey(KeySpec spec, KeyUsageType usage) {
    return administrator.createKey(r -> r.keySpec(spec).keyUsage(usage)).keyMetadata();
  }

  /** Where it listens, on any address of this machine. */
  int port() {
    return server.endpoint().getPort();
  }

  KmsSigner connectToNewKey() {
    return connectToNewKey(settings());
  }

  KmsSigner connectToNewKey(KmsSettings settings) {
    return KmsSigner.connect(new KmsKeyId(createKey().keyId()), settings);
  }

  @Override
  public void close() {
    administrator.close();
    server.close();
  }
}
