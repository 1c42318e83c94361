package io.stablecoin.gateway.types;

import static java.util.Objects.requireNonNull;

/**
 * A text or number that cannot become the value it was meant to be.
 *
 * <p>The message says what is wrong and what would be right; it repeats the input only as far as a
 * reader needs to find it.
 */
public final class InvalidValueException extends IllegalArgumentException {

  private static final int LONGEST_ECHO = 80;

  private final String code;

  /**
   * @param code stable, in snake_case, for programs: {@code address_length}
   * @param message for people: the cause, then the remedy
   */
  public InvalidValueException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The stable code of the error, in snake_case. */
  public String code() {
    return code;
  }

  /** For people: the cause, then the remedy. */
  @Override
  public String getMessage() {
    return requireNonNull(super.getMessage());
  }

  /** The input as it may stand in a message: quoted, and cut where it is long. */
  public static String quote(String input) {
    String shown = input.length() <= LONGEST_ECHO ? input : input.substring(0, LONGEST_ECHO) + "…";
    return "\"" + shown.replaceAll("\\p{Cntrl}", "?") + "\"";
  }
}
