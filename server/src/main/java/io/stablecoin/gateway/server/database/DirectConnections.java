package io.stablecoin.gateway.server.database;

import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A server reached by a connection for each statement, as a command needs it that makes few.
 *
 * @param patience for connecting and for each answer, in whole seconds
 */
public record DirectConnections(DatabaseSettings.Server server, Duration patience) {

  public DataSource dataSource() {
    String seconds = Long.toString(patience.toSeconds());
    Properties properties = new Properties();
    properties.setProperty("connectTimeout", seconds);
    properties.setProperty("socketTimeout", seconds);
    properties.setProperty("loginTimeout", seconds);
    server.user().ifPresent(user -> properties.setProperty("user", user));
    server.password().ifPresent(password -> properties.setProperty("password", password));
    return new DriverManagerDataSource(server.jdbcUrl(), properties);
  }

  /**
   * Why a statement failed: {@code database_unreachable}, {@code database_login_refused}, {@code
   * database_missing}, {@code database_not_migrated} or {@code database_permission_missing}.
   */
  public DatabaseException explain(DataAccessException failure) {
    return ConnectionFailure.of(server, failure);
  }
}
