package io.stablecoin.gateway.server.transactions.internal;

import java.util.Locale;

/** What the bytes of an attempt do. */
enum AttemptKind {
  /** What the transaction was requested for. */
  CALL,
  /** Nothing: the wallet sends itself nothing, so that the nonce is used up. */
  NO_OP;

  /** The name in the database: {@code no_op}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #code()}. */
  static AttemptKind ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
