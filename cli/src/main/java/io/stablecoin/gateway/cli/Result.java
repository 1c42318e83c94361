package io.stablecoin.gateway.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a command found out, in an order that suits a reader; the names are those of the JSON. */
public record Result(Map<String, Object> fields) {

  public Result {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  public static Result of(String name, Object value) {
    return new Result(Map.of(name, value));
  }

  public Result with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new Result(more);
  }

  /** One line a field, the values below each other. */
  String toText() {
    int width = fields.keySet().stream().mapToInt(String::length).max().orElse(0);
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + " ".repeat(width - field.getKey().length() + 2) + field.getValue())
        .collect(Collectors.joining("\n"));
  }
}
