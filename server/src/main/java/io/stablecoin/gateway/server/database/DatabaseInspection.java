package io.stablecoin.gateway.server.database;

import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a database is like, for somebody who is about to rely on it; nothing is changed in it.
 *
 * @param pendingMigrations how many changes of the schema the gateway makes when it starts
 * @param synchronousCommit the setting of PostgreSQL of this name: {@code on}
 * @see <a href="https://www.postgresql.org/docs/18/runtime-config-wal.html">Write-ahead log</a>
 */
public record DatabaseInspection(int pendingMigrations, String synchronousCommit) {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /**
   * Whether a commit is on disk when it is answered: what is signed after it must not be forgotten.
   */
  public boolean isDurable() {
    return synchronousCommit.equals("on") || synchronousCommit.equals("remote_apply");
  }

  /**
   * Looks at a server.
   *
   * @throws DatabaseException {@code database_unreachable}, {@code database_login_refused}, {@code
   *     database_missing}, or {@code database_schema_foreign} where the schema is not one of this
   *     version or of one before
   */
  public static DatabaseInspection of(DatabaseSettings.Server server) {
    DirectConnections connections = new DirectConnections(server, PATIENCE);
    DataSource source = connections.dataSource();
    String synchronousCommit;
    try {
      synchronousCommit =
          JdbcClient.create(source).sql("show synchronous_commit").query(String.class).single();
    } catch (DataAccessException e) {
      throw connections.explain(e);
    }
    return new DatabaseInspection(pendingMigrations(source), synchronousCommit);
  }

  private static int pendingMigrations(DataSource source) {
    try {
      Flyway flyway =
          Flyway.configure()
              .dataSource(source)
              .locations("classpath:db/migration")
              .ignoreMigrationPatterns("*:pending")
              .load();
      flyway.validate();
      return flyway.info().pending().length;
    } catch (FlywayException e) {
      throw new DatabaseException(
          "database_schema_foreign",
          "The schema of the database is not of this version or of one before it. Use the database"
              + " of this gateway, or an empty one.",
          e);
    }
  }
}
