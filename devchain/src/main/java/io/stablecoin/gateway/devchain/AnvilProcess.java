package io.stablecoin.gateway.devchain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * The EVM node as a child process. Its guard ends it when our end of the pipe closes, and the
 * operating system closes that however this process dies.
 */
final class AnvilProcess implements AutoCloseable {

  private static final Duration START_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);
  private static final int LONGEST_COMPLAINT = 500;

  private final Process guard;
  private final CompletableFuture<Optional<Banner.Content>> banner = new CompletableFuture<>();
  private final CompletableFuture<String> complaint = new CompletableFuture<>();

  private AnvilProcess(Process guard) {
    this.guard = guard;
  }

  static AnvilProcess start(List<String> command) {
    try {
      AnvilProcess process = new AnvilProcess(new ProcessBuilder(command).start());
      Thread.ofVirtual().name("devchain-output").start(process::readOutput);
      Thread.ofVirtual().name("devchain-errors").start(process::readErrors);
      return process;
    } catch (IOException e) {
      throw new DevChainException(
          "devchain_start_failed",
          "The EVM node's guard did not start: " + e.getMessage() + ". It needs the program sh.");
    }
  }

  /** Waits until the node listens. */
  Banner.Content awaitBanner() {
    try {
      return banner
          .get(START_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
          .orElseThrow(() -> startFailed(complaint.join()));
    } catch (TimeoutException e) {
      throw new DevChainException(
          "devchain_start_timed_out",
          "The EVM node did not listen within %d seconds. Is the machine overloaded? Try again."
              .formatted(START_TIMEOUT.toSeconds()));
    } catch (ExecutionException e) {
      throw new IllegalStateException("The EVM node's output could not be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DevChainException("devchain_start_failed", "The start was interrupted.");
    }
  }

  private static DevChainException startFailed(String complaint) {
    if (complaint.contains("Address already in use")) {
      return new DevChainException(
          "devchain_port_taken",
          "The port of the EVM node is taken by another program. Choose another port, or 0 for any.");
    }
    return new DevChainException(
        "devchain_start_failed",
        "The EVM node ended as it started. It said: "
            + (complaint.isBlank() ? "nothing." : complaint.strip()));
  }

  /** Reads to the end, so that a full pipe never stops the node. */
  private void readOutput() {
    Banner reader = new Banner();
    try (BufferedReader output = guard.inputReader(UTF_8)) {
      output
          .lines()
          .forEach(line -> reader.read(line).map(Optional::of).ifPresent(banner::complete));
    } catch (IOException | UncheckedIOException e) {
      banner.completeExceptionally(e);
    } finally {
      banner.complete(Optional.empty());
    }
  }

  private void readErrors() {
    try (BufferedReader errors = guard.errorReader(UTF_8)) {
      String start = errors.lines().limit(20).collect(Collectors.joining("\n"));
      complaint.complete(start.substring(0, Math.min(start.length(), LONGEST_COMPLAINT)));
      errors.lines().forEach(_ -> {});
    } catch (IOException | UncheckedIOException e) {
      complaint.complete("nothing that could be read");
    }
  }

  boolean isAlive() {
    return guard.isAlive();
  }

  /** Asks the node to end, which then writes its state; kills it where it does not. */
  @Override
  public void close() {
    List<ProcessHandle> node = guard.descendants().toList();
    try {
      guard.getOutputStream().close();
      if (!guard.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
        kill(node);
      }
    } catch (IOException e) {
      kill(node);
    } catch (InterruptedException e) {
      kill(node);
      Thread.currentThread().interrupt();
    }
  }

  private void kill(List<ProcessHandle> node) {
    node.forEach(ProcessHandle::destroyForcibly);
    guard.destroyForcibly();
  }
}
