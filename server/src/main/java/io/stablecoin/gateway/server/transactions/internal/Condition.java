package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.LaneCondition;
import java.util.Optional;

/** Whether a lane sends, and why not. */
record Condition(LaneCondition state, Optional<String> reason, Optional<String> detail) {

  static final Condition RUNNING =
      new Condition(LaneCondition.RUNNING, Optional.empty(), Optional.empty());

  static Condition of(LanePausedException pause) {
    return new Condition(
        LaneCondition.PAUSED, Optional.of(pause.reason().code()), Optional.of(pause.detail()));
  }

  static Condition of(LaneHaltedException halt) {
    return new Condition(
        LaneCondition.HALTED, Optional.of(halt.reason().code()), Optional.of(halt.detail()));
  }

  @Override
  public String toString() {
    return state.code()
        + reason.map(code -> ", " + code).orElse("")
        + detail.map(": "::concat).orElse("");
  }
}
