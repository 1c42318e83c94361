package io.stablecoin.gateway.server.web;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An amount as JSON may hold it: a string, or a number that lost nothing on the way. */
final class AmountText {

  /** More digits than any amount has; keeps {@code 1e999999999} from being written out. */
  private static final int MOST_DIGITS = 200;

  private AmountText() {}

  /** The amount in decimal notation; empty where the value is no string and no such number. */
  static Optional<String> of(JsonNode node) {
    if (node.isString()) {
      return Optional.of(node.stringValue());
    }
    if (node.isNumber() && !node.isDouble() && !node.isFloat()) {
      return plain(node.decimalValue());
    }
    return Optional.empty();
  }

  private static Optional<String> plain(BigDecimal number) {
    boolean isShort = Math.abs((long) number.scale()) + number.precision() <= MOST_DIGITS;
    return isShort ? Optional.of(number.toPlainString()) : Optional.empty();
  }
}
