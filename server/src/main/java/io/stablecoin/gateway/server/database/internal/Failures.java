package io.stablecoin.gateway.server.database.internal;

import io.stablecoin.gateway.server.database.DatabaseException;

/** The embedded server's failures. */
final class Failures {

  private static final String REMEDY =
      " Set DATABASE_URL to a PostgreSQL server to do without the embedded one.";

  private Failures() {}

  static DatabaseException failed(String why, Throwable cause) {
    return new DatabaseException(
        "embedded_database_failed",
        "The embedded PostgreSQL does not start: " + why + "." + REMEDY,
        cause);
  }

  static DatabaseException failed(String why) {
    return of("embedded_database_failed", "The embedded PostgreSQL does not start: " + why + ".");
  }

  static DatabaseException of(String code, String cause) {
    return new DatabaseException(code, cause + REMEDY);
  }
}
