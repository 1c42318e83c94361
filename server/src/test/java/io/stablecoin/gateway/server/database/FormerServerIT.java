package io.stablecoin.gateway.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done about a server that an earlier process left behind. */
class FormerServerIT {

  @TempDir Path directory;

  @Test
  void isStoppedWhereItOutlivedItsGuard() throws Exception {
    try (var _ = open()) {
      ProcessHandle guard = guard().orElseThrow();
      guard.destroyForcibly();
      guard.onExit().join();
    }
    long former = notedProcess();
    try (var database = open()) {
      assertThat(notedProcess()).isNotEqualTo(former);
      assertThat(answers(database)).isTrue();
    }
  }

  @Test
  void isNotTakenForAnotherProgramThatHasItsNumberNow() throws Exception {
    open().close();
    Process other = new ProcessBuilder("sleep", "600").start();
    try {
      note(other.pid());
      try (var database = open()) {
        assertThat(answers(database)).isTrue();
        assertThat(other.isAlive()).isTrue();
      }
    } finally {
      other.destroyForcibly();
    }
  }

  private GatewayDatabase open() {
    return GatewayDatabase.open(new DatabaseSettings.Embedded(directory));
  }

  private static boolean answers(GatewayDatabase database) {
    return JdbcClient.create(database.dataSource())
        .sql("select true")
        .query(Boolean.class)
        .single();
  }

  private Optional<ProcessHandle> guard() {
    return ProcessHandle.current()
        .children()
        .filter(child ->
            child
                .info()
                .commandLine()
                .filter(
                    line -> line.contains("database-guard") && line.contains(directory.toString()))
                .isPresent())
        .findFirst();
  }

  private Path noteOfServer() {
    return directory.resolve("data").resolve("postmaster.pid");
  }

  private long notedProcess() throws IOException {
    return Long.parseLong(Files.readAllLines(noteOfServer()).getFirst().strip());
  }

  /** As PostgreSQL leaves it after a power failure. */
  private void note(long process) throws IOException {
    List<String> lines =
        List.of(
            String.valueOf(process),
            directory.resolve("data").toString(),
            "1700000000",
            "54329",
            "",
            "127.0.0.1",
            "        0         0",
            "ready   ");
    Files.write(noteOfServer(), lines);
  }
}
