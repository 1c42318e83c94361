package io.stablecoin.gateway.aws;

import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.KmsClients;
import io.stablecoin.gateway.signer.awskms.KmsFailures;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsRegion;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.types.InvalidValueException;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.MultiRegionConfiguration;
import software.amazon.awssdk.services.kms.model.MultiRegionKey;

/**
 * Where a key can sign: in its Region, and in those of its replicas, which have the same address.
 *
 * @param key its ARN, also where an alias was asked for
 */
public record KeyPlaces(KmsKeyId key, NavigableSet<String> regions) {

  public KeyPlaces {
    regions = new TreeSet<>(regions);
  }

  /**
   * Asks KMS. The role needs {@code kms:DescribeKey}.
   *
   * @throws SigningException where the key cannot be described
   * @throws InvalidValueException with code {@code aws_region_missing}
   */
  public static KeyPlaces of(KmsKeyId key, KmsSettings settings) {
    String region = key.region().orElseGet(() -> KmsRegion.of(settings));
    try (KmsClient client = KmsClients.open(region, settings)) {
      KeyMetadata metadata = client.describeKey(r -> r.keyId(key.value())).keyMetadata();
      NavigableSet<String> regions = new TreeSet<>();
      regions.add(region);
      Optional.ofNullable(metadata.multiRegionConfiguration()).stream()
          .flatMap(KeyPlaces::keys)
          .forEach(replica -> regions.add(replica.region()));
      return new KeyPlaces(new KmsKeyId(metadata.arn()), regions);
    } catch (SdkException e) {
      throw new KmsFailures(key.toString(), region).name("DescribeKey", e);
    }
  }

  private static Stream<MultiRegionKey> keys(MultiRegionConfiguration configuration) {
    return Stream.concat(
        Stream.of(configuration.primaryKey()), configuration.replicaKeys().stream());
  }
}
