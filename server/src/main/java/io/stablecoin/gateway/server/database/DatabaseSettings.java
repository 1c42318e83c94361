package io.stablecoin.gateway.server.database;

import io.stablecoin.gateway.types.InvalidValueException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the database is. */
public sealed interface DatabaseSettings {

  /**
   * A PostgreSQL server.
   *
   * @param jdbcUrl {@code jdbc:postgresql://host:port/database}
   * @param user empty where the URL or the driver's defaults say it
   */
  record Server(String jdbcUrl, Optional<String> user, Optional<String> password)
      implements DatabaseSettings {

    /** The host and the database only: the rest may hold a password. */
    @Override
    public String toString() {
      return jdbcUrl.replaceFirst("[?].*", "").replaceFirst("//[^@/]*@", "//");
    }
  }

  /**
   * A PostgreSQL of our own, kept between runs.
   *
   * @param directory holds its data, log and password
   */
  record Embedded(Path directory) implements DatabaseSettings {}

  /** A PostgreSQL of our own that is deleted when it stops; quick, and safe against no crash. */
  record Temporary() implements DatabaseSettings {}

  /**
   * Reads {@code postgres://user:password@host:port/database} or {@code jdbc:postgresql://…}.
   *
   * @throws InvalidValueException with code {@code database_url_malformed}; the message does not
   *     repeat the URL, which may hold a password
   */
  static DatabaseSettings parse(String url) {
    return DatabaseUrl.parse(url);
  }
}
