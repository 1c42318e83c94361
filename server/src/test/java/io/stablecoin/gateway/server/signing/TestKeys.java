package io.stablecoin.gateway.server.signing;

import io.stablecoin.gateway.aws.KeyAdministration;
import io.stablecoin.gateway.aws.KeyAlias;
import io.stablecoin.gateway.aws.KeyRequest;
import io.stablecoin.gateway.kmslocal.LocalKms;
import io.stablecoin.gateway.kmslocal.LocalKmsSettings;
import io.stablecoin.gateway.kmslocal.faults.Faults;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A KMS endpoint with keys that stay when it stops; it comes back at the same address. */
public final class TestKeys implements AutoCloseable {

  public static final String REGION = "eu-west-1";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path file;
  private final List<String> signingLog = new CopyOnWriteArrayList<>();
  private final URI endpoint;
  private LocalKms kms;

  /**
   * @param file keeps the keys
   */
  public TestKeys(Path file) {
    this.file = file;
    this.kms = start(0);
    this.endpoint = kms.endpoint();
  }

  private LocalKms start(int port) {
    return LocalKms.start(
        new LocalKmsSettings(port, Optional.of(file), REGION, "111122223333", signingLog::add));
  }

  public void goAway() {
    kms.close();
  }

  public void comeBack() {
    kms = start(endpoint.getPort());
  }

  public URI endpoint() {
    return endpoint;
  }

  public Faults faults() {
    return kms.faults();
  }

  /** A line for each signature and dry run. */
  public List<String> signingLog() {
    return List.copyOf(signingLog);
  }

  /** No retries, and little patience. */
  public KmsSettings settings() {
    return settings(0);
  }

  public KmsSettings settings(int retries) {
    return settings(retries, Duration.ofSeconds(5));
  }

  private KmsSettings settings(int retries, Duration timeout) {
    return new KmsSettings(
        Optional.of(REGION),
        Optional.empty(),
        Optional.of(endpoint()),
        retries,
        timeout,
        KmsTransport.POOLED);
  }

  public KmsKeyId createKey() {
    return createKey(Optional.empty());
  }

  /** A new key, under a new alias. */
  public KmsKeyId createKey(String alias) {
    return createKey(Optional.of(new KeyAlias(alias)));
  }

  /** With patience, since the first request of a JVM loads the SDK. */
  private KmsKeyId createKey(Optional<KeyAlias> alias) {
    try (KeyAdministration administration =
        KeyAdministration.open(settings(0, Duration.ofSeconds(60)))) {
      return new KmsKeyId(
          administration.createKey(new KeyRequest("", Map.of(), alias, false)).keyId());
    }
  }

  /** Points an alias elsewhere, which the gateway itself never does. */
  public void pointAlias(String alias, KmsKeyId key) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint())
            .header("Content-Type", "application/x-amz-json-1.1")
            .header("X-Amz-Target", "TrentService.UpdateAlias")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=local/20261124/%s/kms/aws4_request, SignedHeaders=host, Signature=%s"
                    .formatted(REGION, "0".repeat(64)))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"AliasName\": \"%s\", \"TargetKeyId\": \"%s\"}"
                        .formatted(alias, key.value())))
            .build();
    try {
      HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.body());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    kms.close();
  }
}
