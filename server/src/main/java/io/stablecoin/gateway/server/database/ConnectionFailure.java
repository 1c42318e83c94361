package io.stablecoin.gateway.server.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Why a connection or a statement failed, in words that an operator can act on. */
final class ConnectionFailure {

  private ConnectionFailure() {}

  static DatabaseException of(DatabaseSettings.Server server, RuntimeException failure) {
    return switch (sqlState(failure)) {
      case "28P01", "28000" ->
          failure(
              "database_login_refused",
              server + " refuses the user or the password. Correct them in DATABASE_URL.",
              failure);
      case "3D000" ->
          failure(
              "database_missing",
              server + " does not exist. Create it, or correct its name in DATABASE_URL.",
              failure);
      case "42P01" ->
          failure(
              "database_not_migrated",
              server
                  + " has no tables of the gateway, which makes them when it starts. Start it, or"
                  + " correct the name of the database in DATABASE_URL.",
              failure);
      case "42501" ->
          failure(
              "database_permission_missing",
              server
                  + " does not let the user of DATABASE_URL do this. Name the gateway's own user"
                  + " there, or grant it what it lacks.",
              failure);
      default ->
          failure(
              "database_unreachable",
              server
                  + " does not answer. Start PostgreSQL, or correct host and port in DATABASE_URL;"
                  + " without DATABASE_URL an embedded PostgreSQL is used in development.",
              failure);
    };
  }

  private static DatabaseException failure(String code, String message, Throwable cause) {
    return new DatabaseException(code, message, cause);
  }

  private static String sqlState(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return "";
  }
}
