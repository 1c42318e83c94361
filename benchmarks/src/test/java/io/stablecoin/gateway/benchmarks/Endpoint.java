package io.stablecoin.gateway.benchmarks;

import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsTransport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The KMS endpoint, a process of its own: {@code AWS_ENDPOINT_URL_KMS} and {@code AWS_REGION}. */
record Endpoint(URI uri, String region) {

  static Endpoint ofEnvironment() {
    return new Endpoint(URI.create(variable("AWS_ENDPOINT_URL_KMS")), variable("AWS_REGION"));
  }

  private static String variable(String name) {
    return Optional.ofNullable(System.getenv(name))
        .orElseThrow(() -> new IllegalStateException(name + " is not set."));
  }

  KmsSettings settings(Duration timeout) {
    return new KmsSettings(
        Optional.of(region),
        Optional.empty(),
        Optional.of(uri),
        KmsSettings.DEFAULT_MAX_RETRIES,
        timeout,
        KmsTransport.POOLED);
  }

  /** Makes Sign slow. */
  void delay(Duration latency) throws IOException, InterruptedException {
    order(
        """
        {"delay": {"operation": "Sign", "milliseconds": %d}}
        """
            .formatted(latency.toMillis()));
  }

  /** Makes Sign slow and scarce. */
  void restrict(Duration latency, int quota) throws IOException, InterruptedException {
    order(
        """
        {"delay": {"operation": "Sign", "milliseconds": %d},
         "throttle": {"operation": "Sign", "requests_per_second": %d}}
        """
            .formatted(latency.toMillis(), quota));
  }

  private void order(String faults) throws IOException, InterruptedException {
    send(
        HttpRequest.newBuilder(faults())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(faults)));
  }

  /** Ends what {@link #restrict} began. */
  void release() throws IOException, InterruptedException {
    send(HttpRequest.newBuilder(faults()).DELETE());
  }

  private URI faults() {
    return uri.resolve("/_local/faults");
  }

  private static void send(HttpRequest.Builder request) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("The endpoint answered " + answer.statusCode());
      }
    }
  }
}
