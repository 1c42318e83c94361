package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.types.InvalidValueException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the environment says about KMS: {@code KMS_KEY_ID} (comma-separated where several), {@code
 * AWS_REGION}, {@code AWS_PROFILE}, {@code AWS_ENDPOINT_URL_KMS}, {@code KMS_MAX_RETRIES}, {@code
 * KMS_TIMEOUT} in milliseconds and {@code KMS_SIGN_RATE} a second.
 *
 * @param keys at least one
 * @param signRate for all nodes together
 */
public record KmsEnvironment(List<KmsKeyId> keys, KmsSettings settings, int signRate) {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  public KmsEnvironment {
    keys = List.copyOf(keys);
    SignRate.requireInRange(signRate);
  }

  /**
   * Reads variables; one that is not set or empty takes its default.
   *
   * @throws InvalidValueException with code {@code kms_key_id_missing}, {@code
   *     kms_endpoint_malformed}, {@code kms_number_malformed}, or as {@link KmsKeyId}, {@link
   *     KmsSettings} and {@link SignRate} say
   */
  public static KmsEnvironment read(Map<String, String> variables, KmsTransport transport) {
    KmsSettings settings =
        new KmsSettings(
            text(variables, "AWS_REGION"),
            text(variables, "AWS_PROFILE"),
            text(variables, "AWS_ENDPOINT_URL_KMS").map(KmsEnvironment::endpoint),
            number(variables, "KMS_MAX_RETRIES", KmsSettings.DEFAULT_MAX_RETRIES),
            Duration.ofMillis(
                number(variables, "KMS_TIMEOUT", (int) KmsSettings.DEFAULT_TIMEOUT.toMillis())),
            transport);
    return new KmsEnvironment(
        keys(variables), settings, number(variables, "KMS_SIGN_RATE", SignRate.DEFAULT_PER_SECOND));
  }

  /**
   * The key, where there is one only.
   *
   * @throws InvalidValueException with code {@code kms_key_id_several}
   */
  KmsKeyId onlyKey() {
    if (keys.size() > 1) {
      throw new InvalidValueException(
          "kms_key_id_several",
          "KMS_KEY_ID names %d keys: connect a signer to each, with one rate for all."
              .formatted(keys.size()));
    }
    return keys.getFirst();
  }

  private static List<KmsKeyId> keys(Map<String, String> variables) {
    String names =
        text(variables, "KMS_KEY_ID")
            .orElseThrow(() ->
                new InvalidValueException(
                    "kms_key_id_missing",
                    "KMS_KEY_ID is not set: give the id, ARN or alias of the key."));
    return Stream.of(names.split(",", -1)).map(String::strip).map(KmsKeyId::new).toList();
  }

  private static Optional<String> text(Map<String, String> variables, String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static int number(Map<String, String> variables, String name, int otherwise) {
    Optional<String> text = text(variables, name);
    try {
      return text.isPresent() ? Integer.parseInt(text.get()) : otherwise;
    } catch (NumberFormatException e) {
      throw new InvalidValueException(
          "kms_number_malformed", name + " is no whole number: give digits alone.");
    }
  }

  private static URI endpoint(String text) {
    try {
      URI endpoint = new URI(text);
      if (endpoint.getHost() != null && SCHEMES.contains(String.valueOf(endpoint.getScheme()))) {
        return endpoint;
      }
    } catch (URISyntaxException e) {
      // Told below; the text may hold credentials.
    }
    throw new InvalidValueException(
        "kms_endpoint_malformed",
        "AWS_ENDPOINT_URL_KMS is no URL of http or https with a host: http://127.0.0.1:4566.");
  }
}
