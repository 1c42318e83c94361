package io.stablecoin.gateway.signer.awskms;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.util.SystemUserAgent;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;

/** Makes clients of the AWS SDK that all follow the same rules. */
public final class KmsClients {

  /** At 800 signatures a second this is enough for answers that take 160 ms, across an ocean. */
  static final int SIGNATURES_AT_ONCE = 128;

  private static final int CHECKS_AT_ONCE = 8;
  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(2);

  /**
   * Interrupts what takes too long, for all clients. The SDK's own would keep the timer of each
   * request until it runs out, long after the answer: some 29,000 at 800 signatures a second.
   */
  private static final ScheduledThreadPoolExecutor TIMER = timer();

  private KmsClients() {}

  private static ScheduledThreadPoolExecutor timer() {
    var timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("kms-timer").factory());
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  /**
   * Begins, beside the caller, what the SDK does once before its first client is made: it looks
   * into every jar of the class path for other languages of the JVM. For programs that live
   * shortly.
   */
  public static void prepare() {
    Thread.ofPlatform().daemon().name("kms-prepare").start(SystemUserAgent::getOrCreate);
  }

  /** A client that the caller closes. It makes no request yet. */
  public static KmsClient open(String region, KmsSettings settings) {
    var client =
        KmsClient.builder()
            .region(Region.of(region))
            .credentialsProvider(credentials(settings))
            .httpClientBuilder(transport(settings))
            .overrideConfiguration(patience(settings));
    settings.endpoint().ifPresent(client::endpointOverride);
    return client.build();
  }

  /**
   * The retry mode is named, since the SDK's default is another. Both timeouts are set: the one of
   * the attempt alone adds up over the retries, the other alone leaves no time for any.
   */
  private static ClientOverrideConfiguration patience(KmsSettings settings) {
    return ClientOverrideConfiguration.builder()
        .scheduledExecutorService(TIMER)
        .retryStrategy(
            AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(settings.maxAttempts())
                .build())
        .apiCallTimeout(settings.timeout())
        .apiCallAttemptTimeout(settings.attemptTimeout())
        .build();
  }

  private static SdkHttpClient.Builder<?> transport(KmsSettings settings) {
    return switch (settings.transport()) {
      case POOLED ->
          Apache5HttpClient.builder()
              .connectionTimeout(CONNECTION_TIMEOUT)
              .maxConnections(SIGNATURES_AT_ONCE + CHECKS_AT_ONCE)
              .tcpKeepAlive(true);
      case SHORT_LIVED ->
          isPlainOnThisMachine(settings)
              ? new PlainConnections(CONNECTION_TIMEOUT, settings.timeout())
              : UrlConnectionHttpClient.builder().connectionTimeout(CONNECTION_TIMEOUT);
    };
  }

  private static boolean isPlainOnThisMachine(KmsSettings settings) {
    return settings
        .endpoint()
        .filter(endpoint -> "http".equals(endpoint.getScheme()) && isOnThisMachine(endpoint))
        .isPresent();
  }

  /**
   * A stand-in on this machine works where there are no credentials, and is shown real ones only
   * where somebody names a profile.
   */
  private static AwsCredentialsProvider credentials(KmsSettings settings) {
    if (settings.profile().isEmpty()
        && settings.endpoint().filter(KmsClients::isOnThisMachine).isPresent()) {
      return StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    }
    var chain = DefaultCredentialsProvider.builder();
    settings.profile().ifPresent(chain::profileName);
    return chain.build();
  }

  private static boolean isOnThisMachine(URI endpoint) {
    String host = String.valueOf(endpoint.getHost());
    return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
  }
}
