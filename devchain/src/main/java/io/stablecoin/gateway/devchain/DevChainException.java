package io.stablecoin.gateway.devchain;

/** The development chain did not start, or refused what it was told to do. */
public final class DevChainException extends RuntimeException {

  private final String code;

  DevChainException(String code, String causeAndRemedy) {
    super(causeAndRemedy);
    this.code = code;
  }

  /**
   * Stable: {@code devchain_not_installed}, {@code devchain_port_taken}, {@code
   * devchain_start_failed}, {@code devchain_start_timed_out}, {@code devchain_refused}, {@code
   * devchain_reverted} or {@code devchain_unreachable}.
   */
  public String code() {
    return code;
  }
}
