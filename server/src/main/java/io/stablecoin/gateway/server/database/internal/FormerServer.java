package io.stablecoin.gateway.server.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server that may be left over from a process that was killed, known by the number of its
 * process in {@code postmaster.pid}.
 *
 * <p>After a restart of the machine, and soon in a container, that number belongs to another
 * program, or to a thread of this one. {@code pg_ctl stop} would signal it, and PostgreSQL would
 * not start beside it.
 */
record FormerServer(Path data) {

  private static final String PROGRAM = "postgres";

  /** Whether a server over this data runs. */
  boolean isRunning() {
    return commandLine()
        .filter(command -> command.contains(PROGRAM) && command.contains(data.toString()))
        .isPresent();
  }

  /**
   * Deletes the note of a server whose number another program has by now. Where it is not certain
   * that the program is another one, PostgreSQL itself decides.
   */
  void forgetWhenReplaced() throws IOException {
    if (commandLine().filter(command -> !command.contains(PROGRAM)).isPresent()) {
      Files.deleteIfExists(note());
    }
  }

  private Optional<String> commandLine() {
    return process().flatMap(ProcessHandle::of).flatMap(process -> process.info().commandLine());
  }

  private Optional<Long> process() {
    try {
      return Files.exists(note()) ? number(Files.readAllLines(note())) : Optional.empty();
    } catch (IOException e) {
      throw Failures.failed(note() + " cannot be read", e);
    }
  }

  private static Optional<Long> number(List<String> lines) {
    return lines.stream()
        .findFirst()
        .map(String::strip)
        .filter(line -> line.matches("[1-9][0-9]{0,9}"))
        .map(Long::valueOf);
  }

  private Path note() {
    return data.resolve("postmaster.pid");
  }
}
