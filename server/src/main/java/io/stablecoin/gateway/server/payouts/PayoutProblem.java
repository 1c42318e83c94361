package io.stablecoin.gateway.server.payouts;

import io.stablecoin.gateway.server.web.ProblemType;
import java.util.Locale;

/** What can be wrong with a request about a payout. */
public enum PayoutProblem implements ProblemType {
  PAYOUT_NOT_FOUND(
      404, "There is no such payout", "Check the id, and that the key is of its mode."),
  PAYOUT_NOT_CANCELABLE(
      409,
      "The payout cannot be canceled",
      "Only what is not signed can be; ask the operator about what is not paid yet.");

  private final int status;
  private final String title;
  private final String remedy;

  PayoutProblem(int status, String title, String remedy) {
    this.status = status;
    this.title = title;
    this.remedy = remedy;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public int status() {
    return status;
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
