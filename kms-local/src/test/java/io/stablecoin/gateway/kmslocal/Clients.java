package io.stablecoin.gateway.kmslocal;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.KmsClientBuilder;

/** SDK clients with dummy credentials. */
final class Clients {

  private Clients() {}

  /** A client that shows each error at once. */
  static KmsClient withoutRetries(LocalKms kms) {
    return to(kms.endpoint(), Region.of(kms.region()))
        .overrideConfiguration(
            override -> override.retryStrategy(retries -> retries.maxAttempts(1)))
        .build();
  }

  static KmsClient inRegion(LocalKms kms, String region) {
    return to(kms.endpoint(), Region.of(region)).build();
  }

  /** A client of the principal who has this access key id. */
  static KmsClient of(LocalKms kms, String accessKeyId) {
    return of(kms, accessKeyId, kms.region());
  }

  static KmsClient of(LocalKms kms, String accessKeyId, String region) {
    return to(kms.endpoint(), Region.of(region))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, "secret")))
        .build();
  }

  /** A client with the SDK's own three attempts. */
  static KmsClient withRetries(LocalKms kms) {
    return to(kms.endpoint(), Region.of(kms.region()))
        .overrideConfiguration(override -> override.retryStrategy(RetryMode.STANDARD))
        .build();
  }

  private static KmsClientBuilder to(URI endpoint, Region region) {
    return KmsClient.builder()
        .endpointOverride(endpoint)
        .region(region)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .httpClient(UrlConnectionHttpClient.create());
  }
}
