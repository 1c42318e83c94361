package io.stablecoin.gateway.server.database.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** A program that is run to its end. */
final class Command {

  private static final int LONGEST_OUTPUT = 2_000;

  /**
   * @param output what it wrote to both its outputs; the end of it, where it is long
   */
  record Outcome(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  private Command() {}

  /** Runs the command; one that cannot be started counts as failed. */
  static Outcome run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      int from = Math.max(0, output.length() - LONGEST_OUTPUT);
      return new Outcome(process.waitFor(), output.substring(from));
    } catch (IOException e) {
      return new Outcome(-1, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome(-1, "interrupted");
    }
  }
}
