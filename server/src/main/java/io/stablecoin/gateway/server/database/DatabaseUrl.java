package io.stablecoin.gateway.server.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stablecoin.gateway.types.InvalidValueException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Optional;

/** The forms of {@code DATABASE_URL}. */
final class DatabaseUrl {

  private static final String JDBC = "jdbc:postgresql:";
  private static final int DEFAULT_PORT = 5432;

  private DatabaseUrl() {}

  static DatabaseSettings.Server parse(String text) {
    if (text.startsWith(JDBC)) {
      return new DatabaseSettings.Server(text, Optional.empty(), Optional.empty());
    }
    URI uri = uri(text);
    boolean postgres = "postgres".equals(uri.getScheme()) || "postgresql".equals(uri.getScheme());
    if (!postgres || uri.getHost() == null || uri.getPath().length() < 2) {
      throw malformed();
    }
    int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String jdbc = JDBC + "//" + uri.getHost() + ":" + port + uri.getRawPath() + query;
    String[] login =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    return new DatabaseSettings.Server(jdbc, part(login, 0), part(login, 1));
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw malformed();
    }
  }

  private static Optional<String> part(String[] login, int index) {
    return index < login.length
        ? Optional.of(URLDecoder.decode(login[index].replace("+", "%2B"), UTF_8))
        : Optional.empty();
  }

  private static InvalidValueException malformed() {
    return new InvalidValueException(
        "database_url_malformed",
        "The database's URL must look like postgres://user:password@host:5432/database or"
            + " jdbc:postgresql://host:5432/database; special characters of a password are written"
            + " as %40.");
  }
}
