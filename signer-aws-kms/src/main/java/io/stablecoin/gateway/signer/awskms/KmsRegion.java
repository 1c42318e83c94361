package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.types.InvalidValueException;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** Finds the AWS Region to talk to. */
public final class KmsRegion {

  private KmsRegion() {}

  /**
   * The Region of the settings, else the one that the AWS SDK finds in the environment, the profile
   * or the machine's metadata.
   *
   * @throws InvalidValueException with code {@code aws_region_missing}
   */
  public static String of(KmsSettings settings) {
    return settings.region().orElseGet(() -> ofEnvironment(settings));
  }

  /**
   * The Region of the key: the one in its ARN, else as {@link #of(KmsSettings)}.
   *
   * @throws InvalidValueException with code {@code kms_region_mismatch} where ARN and settings
   *     contradict each other, or {@code aws_region_missing}
   */
  static String of(KmsKeyId key, KmsSettings settings) {
    Optional<String> ofKey = key.region();
    if (ofKey.isEmpty()) {
      return of(settings);
    }
    String region = ofKey.get();
    settings.region().filter(set -> !set.equals(region)).ifPresent(set -> refuse(region, set));
    return region;
  }

  private static void refuse(String ofKey, String set) {
    throw new InvalidValueException(
        "kms_region_mismatch",
        "The key's ARN is of the Region %s, but AWS_REGION says %s: make them equal."
            .formatted(ofKey, set));
  }

  private static String ofEnvironment(KmsSettings settings) {
    var chain = DefaultAwsRegionProviderChain.builder();
    settings.profile().ifPresent(chain::profileName);
    try {
      return chain.build().getRegion().id();
    } catch (SdkClientException e) {
      throw new InvalidValueException(
          "aws_region_missing",
          "No AWS Region is known: set AWS_REGION, or name the key by its ARN.");
    }
  }
}
