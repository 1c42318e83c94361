package io.stablecoin.gateway.server.payments;

import io.stablecoin.gateway.server.web.ProblemType;
import java.util.Locale;

/** What can be wrong with a request about a payment session. */
public enum PaymentProblem implements ProblemType {
  PAYMENT_SESSION_NOT_FOUND(
      404, "There is no such payment session", "Check the id, and that the key is of its mode."),
  PAYMENT_SESSION_NOT_CANCELABLE(
      409,
      "The payment session cannot be canceled",
      "Only a session for which nothing was seen can be; refund what was paid.");

  private final int status;
  private final String title;
  private final String remedy;

  PaymentProblem(int status, String title, String remedy) {
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
