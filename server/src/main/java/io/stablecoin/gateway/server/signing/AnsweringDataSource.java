package io.stablecoin.gateway.server.signing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that break off where the database falls silent, as it does behind a network that lost
 * the connection: a timeout of the query alone asks the database to end it, and waits for that.
 */
final class AnsweringDataSource extends DelegatingDataSource {

  private final Duration longestSilence;

  AnsweringDataSource(DataSource pool, Duration longestSilence) {
    super(pool);
    this.longestSilence = longestSilence;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    // The pool takes it back when it gets the connection.
    connection.setNetworkTimeout(Runnable::run, Math.toIntExact(longestSilence.toMillis()));
    return connection;
  }
}
