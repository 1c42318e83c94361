package io.stablecoin.gateway.kmslocal.internal.trail;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import io.stablecoin.gateway.kmslocal.internal.operations.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * The events of the last 90 days; those beside a file of keys outlive the endpoint like the keys.
 */
public final class EventHistory {

  private static final Duration KEPT = Duration.ofDays(90);

  private final Optional<Path> file;
  private final List<ObjectNode> events;

  private EventHistory(Optional<Path> file, List<ObjectNode> events) {
    this.file = file;
    this.events = events;
  }

  /**
   * Reads what was kept.
   *
   * @param keys the file of the keys; without one the events are gone at the end
   * @throws UncheckedIOException where the file of the events can be read or written by nobody
   */
  public static EventHistory beside(Optional<Path> keys, Instant now) {
    Optional<Path> file = keys.map(path -> path.resolveSibling(path.getFileName() + ".events"));
    EventHistory history = new EventHistory(file, new ArrayList<>());
    file.filter(Files::exists).ifPresent(kept -> history.load(kept, now));
    return history;
  }

  private void load(Path kept, Instant now) {
    try {
      Files.readString(kept).lines().flatMap(line -> parse(line).stream()).forEach(events::add);
      events.removeIf(event -> time(event).isBefore(now.minus(KEPT)));
      Files.write(kept, events.stream().map(ObjectNode::toString).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last line is cut where the process was killed. */
  private static Optional<ObjectNode> parse(String line) {
    try {
      return Optional.of(Json.MAPPER.readTree(line))
          .filter(ObjectNode.class::isInstance)
          .map(ObjectNode.class::cast);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  public synchronized void add(ObjectNode event) {
    events.add(event);
    file.ifPresent(path -> append(path, event));
  }

  private static void append(Path path, ObjectNode event) {
    try {
      Files.writeString(path, event + "\n", CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The events of a Region, newest first. */
  synchronized List<ObjectNode> of(String region) {
    return events.reversed().stream()
        .filter(event -> event.path("awsRegion").asString("").equals(region))
        .toList();
  }

  static Instant time(ObjectNode event) {
    return Instant.parse(event.path("eventTime").asString(""));
  }
}
