package io.stablecoin.gateway.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.stablecoin.gateway.server.database.internal.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The database, open: a pool of connections, and the embedded server where there is one. */
public final class GatewayDatabase implements AutoCloseable {

  private static final int CONNECTIONS = 20;

  /** The others are made as they are needed: each costs both sides the work of a login. */
  private static final int CONNECTIONS_AT_REST = 2;

  private static final long CONNECT_TIMEOUT_MILLIS = 10_000;

  private final HikariDataSource pool;
  private final Optional<EmbeddedPostgres> embedded;

  private GatewayDatabase(HikariDataSource pool, Optional<EmbeddedPostgres> embedded) {
    this.pool = pool;
    this.embedded = embedded;
  }

  /**
   * Connects, and starts the embedded server first where one is meant.
   *
   * @throws DatabaseException {@code database_unreachable}, {@code database_login_refused}, {@code
   *     database_missing}, or one of the embedded server's: {@code embedded_database_failed},
   *     {@code embedded_database_in_use}, {@code embedded_database_account}, {@code
   *     embedded_database_platform}, {@code embedded_database_version}
   */
  public static GatewayDatabase open(DatabaseSettings settings) {
    return switch (settings) {
      case DatabaseSettings.Server server -> new GatewayDatabase(connect(server), Optional.empty());
      case DatabaseSettings.Embedded(Path directory) ->
          openEmbedded(EmbeddedPostgres.start(directory));
      case DatabaseSettings.Temporary() -> openEmbedded(EmbeddedPostgres.startTemporary());
    };
  }

  private static GatewayDatabase openEmbedded(EmbeddedPostgres postgres) {
    try {
      return new GatewayDatabase(connect(DatabaseUrl.parse(postgres.url())), Optional.of(postgres));
    } catch (RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  private static HikariDataSource connect(DatabaseSettings.Server server) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("gateway");
    config.setJdbcUrl(server.jdbcUrl());
    server.user().ifPresent(config::setUsername);
    server.password().ifPresent(config::setPassword);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(CONNECTIONS_AT_REST);
    config.setConnectionTimeout(CONNECT_TIMEOUT_MILLIS);
    config.setInitializationFailTimeout(1);
    config.addDataSourceProperty("ApplicationName", "stablecoin-gateway");
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw ConnectionFailure.of(server, e);
    }
  }

  public DataSource dataSource() {
    return pool;
  }

  /**
   * The embedded server's URL, {@code postgres://…} with its password; empty for another server.
   */
  public Optional<String> embeddedUrl() {
    return embedded.map(EmbeddedPostgres::url);
  }

  /**
   * Brings the schema to this version of the gateway.
   *
   * @throws DatabaseException {@code database_migration_failed}
   */
  public void migrate() {
    try {
      flyway().migrate();
    } catch (FlywayException e) {
      throw new DatabaseException(
          "database_migration_failed",
          "The schema of the database cannot be brought to this version: "
              + e.getMessage()
              + " Restore the database of this version, or use an empty one.",
          e);
    }
  }

  /** Whether the schema is of this version at least. */
  public boolean isMigrated() {
    return flyway().info().pending().length == 0;
  }

  private Flyway flyway() {
    return Flyway.configure().dataSource(pool).locations("classpath:db/migration").load();
  }

  /** Closes the connections, then stops the embedded server. */
  @Override
  public void close() {
    pool.close();
    embedded.ifPresent(EmbeddedPostgres::close);
  }
}
