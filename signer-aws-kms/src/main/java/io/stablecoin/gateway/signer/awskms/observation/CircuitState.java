package io.stablecoin.gateway.signer.awskms.observation;

import java.util.Locale;

/** Whether requests go to KMS. */
public enum CircuitState {
  /** They go. */
  CLOSED,
  /** KMS failed in a row: none goes. */
  OPEN,
  /** One goes, to see whether KMS is back. */
  HALF_OPEN;

  /** The stable name, in snake_case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
