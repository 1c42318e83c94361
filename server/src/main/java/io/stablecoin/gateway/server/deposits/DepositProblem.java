package io.stablecoin.gateway.server.deposits;

import io.stablecoin.gateway.server.web.ProblemType;
import java.util.Locale;

/** Why a deposit address cannot be made now. */
public enum DepositProblem implements ProblemType {
  NETWORK_UNAVAILABLE("The network cannot be read", "Repeat the request in a moment."),
  WALLET_UNAVAILABLE(
      "The hot wallet is not known yet",
      "Repeat the request in a moment; the operator checks that the signing key can be reached.");

  private static final int SERVICE_UNAVAILABLE = 503;

  private final String title;
  private final String remedy;

  DepositProblem(String title, String remedy) {
    this.title = title;
    this.remedy = remedy;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public int status() {
    return SERVICE_UNAVAILABLE;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String remedy() {
    return remedy;
  }
}
