package io.stablecoin.gateway.kmslocal;

import io.stablecoin.gateway.types.InvalidValueException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a local KMS endpoint starts.
 *
 * @param port the port on loopback; 0 takes a free one
 * @param data the file that keeps the keys; without one they are lost when the endpoint stops
 * @param region the AWS Region that clients are told to use: {@code us-east-1}
 * @param accountId the 12 digits of the AWS account in every ARN
 * @param signingLog takes one line of JSON for each Sign request, in the shape of a CloudTrail
 *     event
 */
public record LocalKmsSettings(
    int port, Optional<Path> data, String region, String accountId, Consumer<String> signingLog) {

  /** The settings of a throwaway endpoint: a free port, keys in memory, no signing log. */
  public static LocalKmsSettings inMemory() {
    return new LocalKmsSettings(0, Optional.empty(), "us-east-1", "123456789012", line -> {});
  }

  /**
   * @throws InvalidValueException with code {@code port_invalid}, {@code region_malformed} or
   *     {@code account_id_malformed}
   */
  public LocalKmsSettings {
    if (port < 0 || port > 65_535) {
      throw new InvalidValueException(
          "port_invalid", "Port " + port + " does not exist: name one from 0 to 65535.");
    }
    if (!region.matches("[a-z]{2}(-[a-z]+)+-[0-9]+")) {
      throw new InvalidValueException(
          "region_malformed", "The Region is not written like an AWS Region, as us-east-1 is.");
    }
    if (!accountId.matches("[0-9]{12}")) {
      throw new InvalidValueException(
          "account_id_malformed", "The account id must have exactly 12 digits.");
    }
  }
}
