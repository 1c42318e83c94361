package io.stablecoin.gateway.aws;

import io.stablecoin.gateway.types.InvalidValueException;

/**
 * The name of a key's alias, {@code alias/NAME}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html">CreateAlias</a>
 */
public record KeyAlias(String value) {

  /**
   * @throws InvalidValueException with code {@code kms_alias_malformed}
   */
  public KeyAlias {
    if (!value.matches("alias/[a-zA-Z0-9/_-]{1,250}") || value.startsWith("alias/aws/")) {
      throw new InvalidValueException(
          "kms_alias_malformed",
          "An alias is alias/ and up to 250 letters, digits, /, _ or -; alias/aws/ is reserved for"
              + " AWS. Give one as alias/stablecoin-gateway.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
