package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.signing.SigningFreeze;

/** Keeps anything new from being signed while an operator wants that. */
record FreezeGate(SigningFreeze freeze) {

  /**
   * @throws LanePausedException while a freeze holds
   */
  void requireOpen() {
    freeze
        .current()
        .ifPresent(frozen -> {
          throw new LanePausedException(
              PauseReason.SIGNING_FROZEN,
              "Nothing is signed since %s, as %s wants: %s"
                  .formatted(frozen.since(), frozen.by(), frozen.reason()),
              "Run ./gateway unfreeze.");
        });
  }
}
