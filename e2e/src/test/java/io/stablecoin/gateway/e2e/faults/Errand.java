package io.stablecoin.gateway.e2e.faults;

import java.util.List;
import java.util.Map;

/**
 * A request on its way.
 *
 * @param target the operation of KMS; empty for a node
 */
record Errand(String target, String text, Map<String, List<String>> headers) {

  boolean asks(String operation) {
    return target.isEmpty() ? text.contains('"' + operation + '"') : target.equals(operation);
  }

  /** Several requests to a node in one. */
  boolean isBatch() {
    return target.isEmpty() && text.startsWith("[");
  }

  Errand saying(String other) {
    return new Errand(target, other, headers);
  }
}
