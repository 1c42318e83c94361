package io.stablecoin.gateway.kmslocal.errors;

/** Why a local KMS endpoint cannot start or cannot keep its keys; the message names the remedy. */
public final class LocalKmsException extends RuntimeException {

  private final String code;

  /**
   * @param code stable, in snake_case, for programs: {@code port_taken}
   * @param message for people: the cause, then the remedy
   */
  public LocalKmsException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** As above, and keeps what was thrown below. */
  public LocalKmsException(String code, String message, Throwable thrown) {
    super(message, thrown);
    this.code = code;
  }

  /** The stable code of the error, in snake_case. */
  public String code() {
    return code;
  }
}
