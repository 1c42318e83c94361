package io.stablecoin.gateway.aws;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** Makes clients that ask a few questions and are closed. */
final class AwsClients {

  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(2);

  private AwsClients() {}

  /** A client that the caller closes. It makes no request yet. */
  static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C open(
      B client, AwsAccess access) {
    return open(client, access, AwsRetryStrategy.standardRetryStrategy());
  }

  /** The same, with another way to repeat what failed. */
  static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C open(
      B client, AwsAccess access, RetryStrategy retries) {
    access.region().map(Region::of).ifPresent(client::region);
    access.endpoint().ifPresent(client::endpointOverride);
    // A stand-in on this machine works where there are no credentials, and is shown real ones only
    // where somebody names a profile.
    if (access.profile().isEmpty()
        && access.endpoint().filter(AwsClients::isOnThisMachine).isPresent()) {
      client.credentialsProvider(
          StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
    }
    return client
        .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECTION_TIMEOUT))
        .overrideConfiguration(configuration -> {
          access.profile().ifPresent(configuration::defaultProfileName);
          configuration.apiCallTimeout(access.patience());
          configuration.retryStrategy(retries);
        })
        .build();
  }

  private static boolean isOnThisMachine(URI endpoint) {
    String host = String.valueOf(endpoint.getHost());
    return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
  }
}
