package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.InvalidValueException;

/**
 * What a signature is for, as its caller names it in records of signing.
 *
 * @param id 1 to 100 printable characters of ASCII without spaces: {@code tx_8ZQ2}
 */
public record SigningPurpose(String id) {

  /** A person at a terminal asked for it. */
  public static final SigningPurpose BY_HAND = new SigningPurpose("by_hand");

  /** Whether the key would sign: no signature is used. */
  public static final SigningPurpose HEALTH_CHECK = new SigningPurpose("health_check");

  /**
   * @throws InvalidValueException with code {@code signing_purpose_malformed}
   */
  public SigningPurpose {
    if (!id.matches("[!-~]{1,100}")) {
      throw new InvalidValueException(
          "signing_purpose_malformed",
          "The purpose of a signature is 1 to 100 printable characters of ASCII without spaces.");
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
