package io.stablecoin.gateway.kmslocal.internal.http;

import io.stablecoin.gateway.kmslocal.internal.operations.Json;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts the requests of each operation since the start, for tests that hold a client to a number
 * of requests. {@code GET /_local/requests} answers {@code {"GetPublicKey": 1, "Sign": 12}}.
 */
final class RequestCount {

  static final String PATH = "/_local/requests";

  private static final int OK = 200;

  private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

  void add(String operation) {
    counts.computeIfAbsent(operation, name -> new LongAdder()).increment();
  }

  Outcome answer() {
    ObjectNode all = Json.object();
    counts.forEach((operation, count) -> all.put(operation, count.sum()));
    return new Outcome.Answer(OK, "application/json", UUID.randomUUID().toString(), all.toString());
  }
}
