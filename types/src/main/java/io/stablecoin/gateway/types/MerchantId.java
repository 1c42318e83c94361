package io.stablecoin.gateway.types;

/** The id of a merchant: {@code mer_} and letters of lower case, digits or underscores. */
public record MerchantId(String value) {

  public MerchantId {
    if (!value.matches("mer_[a-z0-9_]{1,60}")) {
      throw new InvalidValueException(
          "merchant_id_malformed",
          InvalidValueException.quote(value)
              + " is no merchant id: mer_ and 1 to 60 small letters, digits or underscores.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
