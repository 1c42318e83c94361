package io.stablecoin.gateway.policies;

/** What a statement does when it matches a request. */
public enum Effect {
  ALLOW("Allow"),
  DENY("Deny");

  private final String written;

  Effect(String written) {
    this.written = written;
  }

  /** The effect as a policy writes it: {@code Allow}. */
  public String written() {
    return written;
  }
}
