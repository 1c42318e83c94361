package io.stablecoin.gateway.e2e.dsl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A program that runs; closing ends it. */
public final class RunningProgram implements AutoCloseable {

  private static final Duration LONGEST_RUN = Duration.ofMinutes(2);
  private static final Duration LONGEST_END = Duration.ofSeconds(30);

  private final Process process;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<Thread> readers;

  RunningProgram(Process process) {
    this.process = process;
    this.readers =
        List.of(
            Thread.ofVirtual().start(() -> read(process.getInputStream(), out)),
            Thread.ofVirtual().start(() -> read(process.getErrorStream(), err)));
  }

  private static void read(InputStream stream, OutputStream into) {
    try (stream) {
      stream.transferTo(into);
    } catch (IOException e) {
      // The program ended.
    }
  }

  void type(String input) {
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(UTF_8));
    } catch (IOException e) {
      // It ended without reading.
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public String out() {
    return out.toString(UTF_8);
  }

  public String err() {
    return err.toString(UTF_8);
  }

  /** Waits until stdout looks so; fails early where the program ends before. */
  public void awaitOut(Predicate<String> look) {
    await()
        .atMost(LONGEST_RUN)
        .failFast("It ended before", () -> requireAlive(look))
        .until(() -> look.test(out()));
  }

  private void requireAlive(Predicate<String> look) {
    assertThat(process.isAlive() || look.test(out())).as(err()).isTrue();
  }

  /** Fails, with what it said, where it has ended. */
  public void requireAlive() {
    assertThat(process.isAlive()).as(err()).isTrue();
  }

  /** All processes that it started, directly or not, and that still run. */
  public List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  /** As {@code kill} does; what the program says at its end is still read. */
  public void terminate() {
    boolean _ = process.toHandle().destroy();
  }

  /** As {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly();
  }

  public Outcome awaitEnd() {
    return awaitEnd(LONGEST_RUN);
  }

  public Outcome awaitEnd(Duration longest) {
    try {
      if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("It did not end. It said: " + out() + err());
      }
      for (Thread reader : readers) {
        // A child that outlives it may hold the pipe open.
        reader.join(Duration.ofSeconds(5));
      }
      return new Outcome(process.exitValue(), out(), err());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Its own children are left to it: what guards them must not be killed with it. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
