package io.stablecoin.gateway.cli.kms;

import static io.stablecoin.gateway.cli.CommandError.KMS_KEY_ID_AMBIGUOUS;
import static io.stablecoin.gateway.cli.CommandError.KMS_KEY_ID_MISSING;

import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The key that a command is about: named by the caller, else by {@code KMS_KEY_ID}. */
public final class KeyParameter {

  static final String DESCRIPTION = "Key id, ARN, alias/NAME or alias ARN; without it, KMS_KEY_ID.";

  @Parameters(arity = "0..1", paramLabel = "KEY", description = DESCRIPTION)
  private @Nullable String key;

  public KmsKeyId key(KmsOptions options) {
    return key(Optional.ofNullable(key), options);
  }

  /** The key that was named, else the one of the environment. */
  static KmsKeyId key(Optional<String> named, KmsOptions options) {
    return named.map(KmsKeyId::new).orElseGet(() -> onlyKeyOfEnvironment(options));
  }

  private static KmsKeyId onlyKeyOfEnvironment(KmsOptions options) {
    String value =
        options
            .keyOfEnvironment()
            .orElseThrow(() ->
                KMS_KEY_ID_MISSING.asWrongUsage(
                    "No key is named, and KMS_KEY_ID is not set.",
                    "Name a key, as alias/gateway, or set KMS_KEY_ID."));
    if (value.contains(",")) {
      throw KMS_KEY_ID_AMBIGUOUS.failure();
    }
    return KmsOptions.keyNamed(value);
  }
}
