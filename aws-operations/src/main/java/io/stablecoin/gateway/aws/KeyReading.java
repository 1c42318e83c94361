package io.stablecoin.gateway.aws;

import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.KmsClients;
import io.stablecoin.gateway.signer.awskms.KmsFailures;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsRegion;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.types.InvalidValueException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GrantConstraints;
import software.amazon.awssdk.services.kms.model.GrantListEntry;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.Tag;

/**
 * Reads a key, its policy, grants and tags. The role needs {@code kms:DescribeKey} and {@code
 * kms:GetKeyPolicy}, and should have {@code kms:ListGrants} and {@code kms:ListResourceTags}.
 */
public final class KeyReading {

  private final KmsClient client;
  private final KmsFailures failures;

  private KeyReading(KmsClient client, KmsFailures failures) {
    this.client = client;
    this.failures = failures;
  }

  /**
   * Reads all about a key.
   *
   * @throws SigningException where the key or its policy cannot be read
   * @throws InvalidValueException with code {@code aws_region_missing}
   */
  public static KeyFacts read(KmsKeyId key, KmsSettings settings) {
    String region = key.region().orElseGet(() -> KmsRegion.of(settings));
    try (KmsClient client = KmsClients.open(region, settings)) {
      return new KeyReading(client, new KmsFailures(key.toString(), region)).read(key, region);
    }
  }

  private KeyFacts read(KmsKeyId key, String region) {
    KeyMetadata metadata =
        ask("DescribeKey", () -> client.describeKey(r -> r.keyId(key.value())).keyMetadata());
    String arn = metadata.arn();
    return new KeyFacts(
        arn,
        metadata.awsAccountId(),
        region,
        metadata.keySpecAsString(),
        metadata.keyUsageAsString(),
        metadata.keyStateAsString(),
        metadata.originAsString(),
        Optional.ofNullable(metadata.multiRegionConfiguration())
            .map(configuration -> configuration.multiRegionKeyTypeAsString()),
        ask(
            "GetKeyPolicy",
            () -> client.getKeyPolicy(r -> r.keyId(arn).policyName("default")).policy()),
        unlessRefused(() -> grants(arn)),
        unlessRefused(() -> tags(arn)));
  }

  private List<KeyGrant> grants(String arn) {
    return client.listGrantsPaginator(r -> r.keyId(arn)).stream()
        .flatMap(page -> page.grants().stream())
        .map(KeyReading::grant)
        .toList();
  }

  private static KeyGrant grant(GrantListEntry entry) {
    return new KeyGrant(
        entry.grantId(),
        Optional.ofNullable(entry.name()).filter(name -> !name.isEmpty()),
        entry.granteePrincipal(),
        entry.operationsAsStrings(),
        Optional.ofNullable(entry.constraints()).filter(KeyReading::bindsAnything).isPresent());
  }

  private static boolean bindsAnything(GrantConstraints constraints) {
    return constraints.hasEncryptionContextEquals() || constraints.hasEncryptionContextSubset();
  }

  private Map<String, String> tags(String arn) {
    return client.listResourceTagsPaginator(r -> r.keyId(arn)).stream()
        .flatMap(page -> page.tags().stream())
        .collect(Collectors.toMap(Tag::tagKey, Tag::tagValue));
  }

  private <T> T ask(String operation, Supplier<T> request) {
    try {
      return request.get();
    } catch (SdkException e) {
      throw failures.name(operation, e);
    }
  }

  /** A review without these says so; it is worth more than none. */
  private static <T> Optional<T> unlessRefused(Supplier<T> request) {
    try {
      return Optional.of(request.get());
    } catch (SdkException e) {
      return Optional.empty();
    }
  }
}
