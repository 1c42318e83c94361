package io.stablecoin.gateway.server.database;

/** The database cannot be used. The message names cause and remedy, and no password. */
public final class DatabaseException extends RuntimeException {

  private final String code;

  /**
   * @param code stable, in snake_case: {@code database_unreachable}
   * @param message for people: the cause, then the remedy
   */
  public DatabaseException(String code, String message) {
    super(message);
    this.code = code;
  }

  /**
   * @param cause kept for {@code --debug} only
   */
  public DatabaseException(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
