package io.stablecoin.gateway.e2e.dsl;

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
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Database(url.replaceFirst("/[^/?]+([?].*)?$", "/" + name + "$1"));
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
