package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.types.InvalidValueException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What names a KMS key: its id ({@code mrk-…} for a multi-Region key), its ARN, an alias or the ARN
 * of an alias.
 *
 * @param value as KMS takes it
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id">AWS KMS
 *     key identifiers</a>
 */
public record KmsKeyId(String value) {

  private static final String KEY =
      "(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|mrk-[0-9a-f]{32})";
  private static final String ALIAS = "alias/[a-zA-Z0-9/_-]{1,250}";
  private static final Pattern NAME = Pattern.compile(KEY + "|" + ALIAS);
  private static final Pattern ARN =
      Pattern.compile(
          "arn:aws[a-z-]*:kms:([a-z]{2,}(?:-[a-z]+)+-[0-9]+):[0-9]{12}:(?:key/("
              + KEY
              + ")|("
              + ALIAS
              + "))");
  private static final String MULTI_REGION = "mrk-";
  private static final int SHOWN_DIGITS = 8;

  /**
   * @throws InvalidValueException with code {@code kms_key_id_malformed}
   */
  public KmsKeyId {
    if (!isWellFormed(value)) {
      throw new InvalidValueException(
          "kms_key_id_malformed", MalformedKeyId.cause(value) + " " + MalformedKeyId.REMEDY);
    }
  }

  static boolean isWellFormed(String value) {
    return NAME.matcher(value).matches() || ARN.matcher(value).matches();
  }

  /** The Region that an ARN names; an id or an alias names none. */
  public Optional<String> region() {
    Matcher arn = ARN.matcher(value);
    return arn.matches() ? Optional.of(arn.group(1)) : Optional.empty();
  }

  /** Whether this is an alias, by name or ARN, which can be pointed at another key. */
  public boolean isAlias() {
    return name().startsWith("alias/");
  }

  /** Whether it names a multi-Region key; of an alias that cannot be told. */
  public boolean isMultiRegion() {
    return name().startsWith(MULTI_REGION);
  }

  /**
   * Whether both name one key: the replicas of a multi-Region key are the same in every Region.
   *
   * @param other neither is an alias
   */
  boolean isSameKey(KmsKeyId other) {
    return value.equals(other.value) || (isMultiRegion() && name().equals(other.name()));
  }

  private String name() {
    Matcher arn = ARN.matcher(value);
    if (!arn.matches()) {
      return value;
    }
    return arn.group(2) == null ? arn.group(3) : arn.group(2);
  }

  /**
   * The key for metrics and records, in ASCII and without what would identify it to others: the
   * alias, or the first digits of the id.
   */
  public String label() {
    String name = name();
    if (isAlias()) {
      return name;
    }
    int shown = isMultiRegion() ? MULTI_REGION.length() + SHOWN_DIGITS : SHOWN_DIGITS;
    return name.substring(0, shown);
  }

  /** The {@link #label} for people, who see that digits are missing. */
  @Override
  public String toString() {
    return isAlias() ? label() : label() + "…";
  }
}
