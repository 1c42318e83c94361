package io.stablecoin.gateway.cli;

/** How the program ends. Scripts rely on the numbers. */
public enum Exit {
  DONE(0),
  /** The operation or the check failed. */
  FAILED(1),
  WRONG_USAGE(2),
  INVALID_CONFIGURATION(3);

  private final int status;

  Exit(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }
}
