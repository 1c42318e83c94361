package io.stablecoin.gateway.signer.awskms;

/** Says what is wrong with a text that should name a KMS key, without repeating it. */
final class MalformedKeyId {

  static final String REMEDY =
      "Give an id (1234abcd-12ab-34cd-56ef-1234567890ab or mrk- and 32 digits), the ARN of a key,"
          + " alias/NAME or the ARN of an alias.";

  private static final int ARN_PARTS = 6;

  private MalformedKeyId() {}

  static String cause(String text) {
    if (text.isBlank()) {
      return "The KMS key id is empty.";
    }
    if (!text.equals(text.strip())) {
      return "The KMS key id has white space at an end.";
    }
    if (text.startsWith("arn:")) {
      return arnCause(text.split(":", ARN_PARTS));
    }
    if (text.startsWith("alias/")) {
      return "The KMS alias is empty, too long, or has a character other than letters, digits, /, _"
          + " and -.";
    }
    if (text.startsWith("mrk-")) {
      return "The id of a multi-Region key is mrk- and 32 hexadecimal digits in lower case.";
    }
    return "The KMS key id is neither an id, nor an ARN, nor an alias.";
  }

  private static String arnCause(String[] parts) {
    if (parts.length < ARN_PARTS) {
      return "The ARN has %d parts between colons; a key's has %d."
          .formatted(parts.length, ARN_PARTS);
    }
    if (!parts[2].equals("kms")) {
      return "The ARN is of another service than KMS.";
    }
    if (!parts[4].matches("[0-9]{12}")) {
      return "The account in the ARN is not 12 digits.";
    }
    return "The Region or the last part of the ARN is malformed.";
  }
}
