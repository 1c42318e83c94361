package io.stablecoin.gateway.server.configuration.internal;

import io.stablecoin.gateway.server.configuration.Finding;
import io.stablecoin.gateway.server.configuration.Finding.Severity;
import io.stablecoin.gateway.types.InvalidValueException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what is to be said, so that all of it is told at once. */
final class Findings {

  private final List<Finding> list = new ArrayList<>();

  void add(String name, String code, String message) {
    list.add(new Finding(Severity.ERROR, name, code, message));
  }

  void warn(String name, String code, String message) {
    list.add(new Finding(Severity.WARNING, name, code, message));
  }

  /** The value that {@code reader} makes, or a finding where it cannot be made. */
  <T> Optional<T> read(String name, Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (InvalidValueException e) {
      add(name, e.code(), e.getMessage());
      return Optional.empty();
    }
  }

  /** Errors first. */
  List<Finding> all() {
    return list.stream().sorted(Comparator.comparing(Finding::severity)).toList();
  }
}
