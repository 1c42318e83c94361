package io.stablecoin.gateway.server.database.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A running server and the small shell process that guards it: when this process ends, even by a
 * kill, the guard's input ends, and it stops the server.
 */
final class GuardedServer implements AutoCloseable {

  /** Arguments: pg_ctl, data, log, options, and the directory to be deleted afterwards, or none. */
  private static final String GUARD =
      """
      trap '' INT HUP TERM
      "$1" start -w -t 60 -D "$2" -l "$3" -o "$4" >&2 || exit 1
      echo started
      cat >/dev/null
      "$1" stop -w -t 60 -m fast -D "$2" >/dev/null 2>&1
      test -z "$5" || rm -rf "$5"
      """;

  private static final String OPTIONS =
      " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c timezone=UTC";

  /** What is deleted afterwards need not survive a crash. */
  private static final String QUICK =
      " -c fsync=off -c full_page_writes=off -c synchronous_commit=off";

  private static final Duration LONGEST_STOP = Duration.ofSeconds(70);

  private final Process guard;
  private final int port;

  private GuardedServer(Process guard, int port) {
    this.guard = guard;
    this.port = port;
  }

  static GuardedServer start(
      DataDirectory directory, PostgresBinaries binaries, boolean temporary) {
    int port = freePort();
    String options = "-p " + port + OPTIONS + (temporary ? QUICK : "");
    List<String> command = new ArrayList<>(ownSession());
    command.addAll(
        directory
            .account()
            .command(
                "sh",
                "-c",
                GUARD,
                "database-guard",
                binaries.program("pg_ctl"),
                directory.data().toString(),
                directory.log().toString(),
                options,
                temporary ? directory.path().toString() : ""));
    try {
      Process guard =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      if (!"started".equals(guard.inputReader(UTF_8).readLine())) {
        throw Failures.failed("see " + directory.log());
      }
      return new GuardedServer(guard, port);
    } catch (IOException e) {
      throw Failures.failed("its guard cannot be started", e);
    }
  }

  /** A session of its own keeps the guard out of a kill of our whole process group. */
  private static List<String> ownSession() {
    return Command.run(List.of("setsid", "true")).succeeded() ? List.of("setsid") : List.of();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw Failures.failed("there is no free port", e);
    }
  }

  int port() {
    return port;
  }

  /** Stops the server and waits until it is gone. */
  @Override
  public void close() {
    try {
      guard.getOutputStream().close();
      if (!guard.waitFor(LONGEST_STOP)) {
        guard.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
