package io.stablecoin.gateway.server.transactions.internal;

import java.util.List;
import java.util.Locale;

/**
 * Tells a call that fails from a node that fails. A revert has an error code of its own; the other
 * ways in which the EVM stops have words only.
 */
final class FailedExecution {

  /** As geth and its descendants, Nethermind, Besu and revm say it. */
  private static final List<String> WORDS =
      List.of(
          "invalid opcode",
          "invalidfeopcode",
          "opcodenotfound",
          "bad instruction",
          "badinstruction",
          "invalid jump",
          "invalidjump",
          "bad jump destination",
          "out of gas",
          "outofgas",
          "gas required exceeds",
          "stack underflow",
          "stackunderflow",
          "stack limit reached",
          "stackoverflow",
          "write protection",
          "always failing transaction");

  private FailedExecution() {}

  static boolean isMeantBy(String nodeMessage) {
    String message = nodeMessage.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(message::contains);
  }
}
