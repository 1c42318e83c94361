package io.stablecoin.gateway.e2e.dsl;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The database of a stack, as an auditor reads it.
 *
 * @param url {@code postgres://user:password@host:port/name}
 */
public record Database(String url) {

  /** The rows that a query finds, each as its columns with a space between. */
  public List<String> rows(String query) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(found.getString(column));
        }
        rows.add(String.join(" ", row));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Another one on the same server, with nothing in it. */
  public Database empty(String name) {
    execute("create database " + name);
    return at(name);
  }

  /**
   * Copies it as it is at one moment, all tables together, as a dump does. Whoever works on it
   * loses the connection, since PostgreSQL copies only what nobody is connected to.
   */
  public void copyTo(String copy) {
    Database other = at("template1");
    other.execute("alter database %s allow_connections false".formatted(name()));
    try {
      other.disconnectAll(name());
      other.execute("create database %s template %s".formatted(copy, name()));
    } finally {
      other.execute("alter database %s allow_connections true".formatted(name()));
    }
  }

  /** Puts a copy in its place. */
  public void replaceBy(String copy) {
    Database other = at("template1");
    other.execute("drop database %s with (force)".formatted(name()));
    other.execute("alter database %s rename to %s".formatted(copy, name()));
  }

  private void disconnectAll(String name) {
    await()
        .until(() ->
            rows("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                    .formatted(name))
                .isEmpty());
  }

  private String name() {
    return URI.create(url).getPath().substring(1);
  }

  private Database at(String name) {
    return new Database(url.replaceFirst("/[^/?]+([?].*)?$", "/" + name + "$1"));
  }

  public void execute(String statement) {
    try (Connection connection = connect();
        Statement open = connection.createStatement()) {
      open.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect() throws SQLException {
    URI place = URI.create(url);
    String[] login = place.getUserInfo().split(":", 2);
    return DriverManager.getConnection(
        "jdbc:postgresql://" + place.getAuthority().replaceFirst(".*@", "") + place.getPath(),
        login[0],
        login[1]);
  }
}
