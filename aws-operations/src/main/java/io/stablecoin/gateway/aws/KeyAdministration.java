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
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AlreadyExistsException;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.LimitExceededException;
import software.amazon.awssdk.services.kms.model.Tag;
import software.amazon.awssdk.services.kms.model.TagException;

/** Makes keys and names them, with the credentials of an operator. */
public final class KeyAdministration implements AutoCloseable {

  private final KmsClient client;
  private final String region;

  private KeyAdministration(KmsClient client, String region) {
    this.client = client;
    this.region = region;
  }

  /**
   * Opens a client; the caller closes it.
   *
   * @throws InvalidValueException with code {@code aws_region_missing}
   */
  public static KeyAdministration open(KmsSettings settings) {
    String region = KmsRegion.of(settings);
    return new KeyAdministration(KmsClients.open(region, settings), region);
  }

  /**
   * Creates a secp256k1 key for signing, then its alias.
   *
   * @throws AwsOperationException with a code of {@link SigningException}, or {@code
   *     kms_limit_exceeded}, {@code kms_tags_invalid}, or {@code kms_alias_failed} where the key
   *     was made but not its alias
   */
  public CreatedKey createKey(KeyRequest request) {
    KeyMetadata key = call("CreateKey", "to be created", () -> create(request));
    request.alias().ifPresent(alias -> nameNewKey(key, alias));
    return new CreatedKey(key.keyId(), key.arn(), request.alias());
  }

  private KeyMetadata create(KeyRequest request) {
    return client
        .createKey(r ->
            r.keySpec(KeySpec.ECC_SECG_P256_K1)
                .keyUsage(KeyUsageType.SIGN_VERIFY)
                .description(request.description())
                .multiRegion(request.multiRegion())
                .tags(tags(request.tags())))
        .keyMetadata();
  }

  private static List<Tag> tags(Map<String, String> tags) {
    return tags.entrySet().stream()
        .map(tag -> Tag.builder().tagKey(tag.getKey()).tagValue(tag.getValue()).build())
        .toList();
  }

  /** A key that is left without its alias costs money every month, so it is named. */
  private void nameNewKey(KeyMetadata key, KeyAlias alias) {
    try {
      createAlias(new KmsKeyId(key.keyId()), alias);
    } catch (AwsOperationException e) {
      throw new AwsOperationException(
          "kms_alias_failed",
          "The key %s was created, but not its alias: %s".formatted(key.keyId(), e.reason()),
          e.remedy() + " Then name this key by aws kms create-alias, or schedule its deletion.");
    }
  }

  /**
   * Names a key.
   *
   * @param key its id or ARN
   * @throws AwsOperationException with a code of {@link SigningException}, or {@code
   *     kms_alias_exists} or {@code kms_limit_exceeded}
   */
  public void createAlias(KmsKeyId key, KeyAlias alias) {
    call(
        "CreateAlias",
        key.toString(),
        () -> client.createAlias(r -> r.aliasName(alias.value()).targetKeyId(key.value())));
  }

  private <T> T call(String operation, String key, Supplier<T> request) {
    try {
      return request.get();
    } catch (AlreadyExistsException e) {
      throw new AwsOperationException(
          "kms_alias_exists",
          "The alias is taken by another key.",
          "Choose another alias; to see what it names: aws kms describe-key --key-id alias/NAME.");
    } catch (LimitExceededException e) {
      throw new AwsOperationException(
          "kms_limit_exceeded",
          "The account has reached its quota of KMS keys or aliases.",
          "Delete what is unused, or have the quota raised.");
    } catch (TagException e) {
      throw new AwsOperationException(
          "kms_tags_invalid",
          "KMS refused the tags.",
          "A tag's key has 1 to 128 characters and does not start with aws:, its value has at most"
              + " 256.");
    } catch (SdkException e) {
      SigningException named = new KmsFailures(key, region).name(operation, e);
      throw new AwsOperationException(named.code(), named.reason(), named.remedy());
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
