package io.stablecoin.gateway.server.database.internal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The files of an embedded server: data, log, password; held by one process at a time. */
final class DataDirectory implements AutoCloseable {

  static final String USER = "gateway";

  private static final String MAJOR_VERSION = "18";
  private static final int PASSWORD_BYTES = 24;

  private final Path directory;
  private final PostgresBinaries binaries;
  private final ServerAccount account;
  private final FileChannel lock;

  private DataDirectory(
      Path directory, PostgresBinaries binaries, ServerAccount account, FileChannel lock) {
    this.directory = directory;
    this.binaries = binaries;
    this.account = account;
    this.lock = lock;
  }

  static DataDirectory open(Path path, PostgresBinaries binaries) {
    Path directory = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(directory);
      FileChannel lock = lock(directory);
      return new DataDirectory(
          directory, binaries, ServerAccount.choose(directory, binaries), lock);
    } catch (IOException e) {
      throw Failures.failed(directory + " cannot be written", e);
    }
  }

  private static FileChannel lock(Path directory) throws IOException {
    FileChannel channel = FileChannel.open(directory.resolve("lock"), CREATE, WRITE);
    boolean held;
    try {
      held = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      held = false;
    }
    if (!held) {
      channel.close();
      throw Failures.of(
          "embedded_database_in_use",
          "The database in " + directory + " is in use by another gateway. Stop that one first.");
    }
    return channel;
  }

  Path data() {
    return directory.resolve("data");
  }

  Path log() {
    return directory.resolve("postgresql.log");
  }

  Path path() {
    return directory;
  }

  ServerAccount account() {
    return account;
  }

  String password() {
    try {
      return Files.readString(passwordFile()).strip();
    } catch (IOException e) {
      throw Failures.failed(passwordFile() + " cannot be read", e);
    }
  }

  private Path passwordFile() {
    return directory.resolve("password");
  }

  /** A server that outlived its guard, as after a kill of both, holds the data: it is stopped. */
  void stopFormerServer() {
    FormerServer former = new FormerServer(data());
    if (former.isRunning()) {
      Command.run(
          account.command(
              binaries.program("pg_ctl"), "stop", "-w", "-m", "fast", "-D", data().toString()));
      return;
    }
    try {
      former.forgetWhenReplaced();
    } catch (IOException e) {
      throw Failures.failed(directory + " cannot be written", e);
    }
  }

  /** Makes the data where there is none; a folder that is only half made does not count. */
  void initialize() {
    if (Files.exists(data())) {
      requireVersion();
      return;
    }
    try {
      writePassword();
      Path unfinished = Files.createTempDirectory(directory, "unfinished-");
      own(unfinished);
      var outcome = Command.run(account.command(initdb(unfinished)));
      if (!outcome.succeeded()) {
        throw Failures.failed("initdb says: " + outcome.output());
      }
      Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw Failures.failed(directory + " cannot be written", e);
    }
  }

  private String[] initdb(Path target) {
    return new String[] {
      binaries.program("initdb"),
      "--pgdata=" + target,
      "--username=" + USER,
      "--pwfile=" + passwordFile(),
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-sync"
    };
  }

  private void requireVersion() {
    Path file = data().resolve("PG_VERSION");
    try {
      String version = Files.readString(file).strip();
      if (!version.equals(MAJOR_VERSION)) {
        throw Failures.of(
            "embedded_database_version",
            "The database in %s was made by PostgreSQL %s, this gateway brings %s. Begin anew with another directory."
                .formatted(directory, version, MAJOR_VERSION));
      }
    } catch (IOException e) {
      throw Failures.failed(file + " cannot be read", e);
    }
  }

  private void writePassword() throws IOException {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.deleteIfExists(passwordFile());
    Files.createFile(passwordFile(), ownerOnly);
    Files.writeString(passwordFile(), HexFormat.of().formatHex(random));
    own(passwordFile());
  }

  private void own(Path path) {
    if (!account.owner().isEmpty()) {
      Command.run(List.of("chown", account.owner(), path.toString()));
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw Failures.failed("its lock cannot be released", e);
    }
  }
}
