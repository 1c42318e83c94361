package io.stablecoin.gateway.types;

import java.security.SecureRandom;
import java.time.Instant;

/**
 * Makes ids that sort by the time they were made: a prefix, then 26 characters of a ULID in lower
 * case.
 *
 * <p>Ids of one millisecond come in no particular order among themselves.
 *
 * @see <a href="https://github.com/ulid/spec">ULID</a>
 */
public final class OrderedId {

  /** Crockford's base 32: no i, l, o or u. */
  private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();

  private static final int TIME_CHARACTERS = 10;
  private static final int RANDOM_CHARACTERS = 16;
  private static final int BITS = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private OrderedId() {}

  /**
   * A new id.
   *
   * @param prefix names the kind of object, without the underscore: {@code ps}
   */
  public static String next(String prefix, Instant now) {
    StringBuilder id = new StringBuilder(prefix).append('_');
    long millis = now.toEpochMilli();
    for (int i = TIME_CHARACTERS - 1; i >= 0; i--) {
      id.append(ALPHABET[(int) (millis >>> (i * BITS)) & (ALPHABET.length - 1)]);
    }
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      id.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
    }
    return id.toString();
  }
}
