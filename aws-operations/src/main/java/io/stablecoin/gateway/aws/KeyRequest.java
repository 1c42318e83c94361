package io.stablecoin.gateway.aws;

import io.stablecoin.gateway.types.InvalidValueException;
import java.util.Map;
import java.util.Optional;

/**
 * A key to be created for Ethereum.
 *
 * @param description up to 8192 characters, may be empty
 * @param tags by key; access policies find the gateway's keys by them
 * @param multiRegion whether the key can be replicated to other Regions, which cannot be changed
 *     later
 */
public record KeyRequest(
    String description, Map<String, String> tags, Optional<KeyAlias> alias, boolean multiRegion) {

  private static final int LONGEST_DESCRIPTION = 8192;

  /**
   * @throws InvalidValueException with code {@code kms_description_too_long}
   */
  public KeyRequest {
    tags = Map.copyOf(tags);
    if (description.length() > LONGEST_DESCRIPTION) {
      throw new InvalidValueException(
          "kms_description_too_long",
          "A key's description has at most %d characters, not %d."
              .formatted(LONGEST_DESCRIPTION, description.length()));
    }
  }
}
