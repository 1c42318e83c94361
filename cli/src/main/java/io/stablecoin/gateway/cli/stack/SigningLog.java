package io.stablecoin.gateway.cli.stack;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What the KMS endpoint was asked to sign, as CloudTrail would tell it: one JSON event a line. */
public final class SigningLog implements Consumer<String> {

  private final Path file;
  private final List<String> events = new CopyOnWriteArrayList<>();

  SigningLog(Path file) {
    this.file = file;
  }

  @Override
  public void accept(String event) {
    events.add(event);
    try {
      Files.writeString(file, event + "\n", CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  /** The events since this start, oldest first. */
  public List<String> events() {
    return List.copyOf(events);
  }
}
