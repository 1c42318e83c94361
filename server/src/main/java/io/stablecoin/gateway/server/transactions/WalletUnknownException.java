package io.stablecoin.gateway.server.transactions;

/** The address of a hot wallet is needed and its key was not reachable yet. */
public final class WalletUnknownException extends RuntimeException {

  /** The stable code. */
  public static final String CODE = "wallet_unknown";

  public WalletUnknownException(String cause) {
    super(cause);
  }

  public String code() {
    return CODE;
  }
}
