package io.stablecoin.gateway.server.transactions;

import java.util.Locale;

/** Whether a lane sends. */
public enum LaneCondition {
  /** It takes and sends requests. */
  RUNNING,
  /** It cannot go on right now, and goes on by itself when it can. */
  PAUSED,
  /** Something needs an operator's judgement: nothing new is signed. */
  HALTED;

  /** The stable code, in snake_case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #code()}. */
  public static LaneCondition ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
