package io.stablecoin.gateway.server.database.internal;

import io.stablecoin.gateway.server.database.DatabaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A PostgreSQL server of our own, on loopback, for development and tests.
 *
 * <p>It ends with this process, however that ends, and keeps running while the process handles a
 * Ctrl-C.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final int ATTEMPTS = 3;

  private final DataDirectory directory;
  private final GuardedServer server;

  private EmbeddedPostgres(DataDirectory directory, GuardedServer server) {
    this.directory = directory;
    this.server = server;
  }

  /**
   * Starts the server of this directory; one that a killed process left behind is stopped first.
   */
  public static EmbeddedPostgres start(Path directory) {
    return start(directory, false);
  }

  /** Starts a new server whose files are deleted when it stops. */
  public static EmbeddedPostgres startTemporary() {
    try {
      return start(Files.createTempDirectory("gateway-database-"), true);
    } catch (IOException e) {
      throw Failures.failed("its temporary directory cannot be made", e);
    }
  }

  private static EmbeddedPostgres start(Path path, boolean temporary) {
    PostgresBinaries binaries = PostgresBinaries.unpack();
    DataDirectory directory = DataDirectory.open(path, binaries);
    try {
      return new EmbeddedPostgres(directory, startServer(directory, binaries, temporary));
    } catch (RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static GuardedServer startServer(
      DataDirectory directory, PostgresBinaries binaries, boolean temporary) {
    directory.stopFormerServer();
    directory.initialize();
    // Between finding a free port and listening on it, another process may take it.
    for (int attempt = 1; ; attempt++) {
      try {
        return GuardedServer.start(directory, binaries, temporary);
      } catch (DatabaseException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** {@code postgres://user:password@127.0.0.1:port/database}. */
  public String url() {
    return "postgres://%s:%s@127.0.0.1:%d/postgres"
        .formatted(DataDirectory.USER, directory.password(), server.port());
  }

  @Override
  public void close() {
    server.close();
    directory.close();
  }
}
