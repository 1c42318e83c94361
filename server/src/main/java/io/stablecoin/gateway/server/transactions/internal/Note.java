package io.stablecoin.gateway.server.transactions.internal;

import java.util.Locale;

/** What the history tells beside the transitions: the state stays as it is. */
enum Note {
  /** Somebody asked that it be canceled. */
  ASK_TO_CANCEL,
  /** Somebody asked that its fees be raised. */
  ASK_TO_EXPEDITE,
  /** It offers the most already. */
  DECLINE_EXPEDITE,
  /** The intent of another attempt is written down. */
  PREPARE;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
