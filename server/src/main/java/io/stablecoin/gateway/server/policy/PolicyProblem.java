package io.stablecoin.gateway.server.policy;

import io.stablecoin.gateway.server.web.ProblemType;
import java.util.Locale;

/** Which rule of the operator keeps money from leaving. */
public enum PolicyProblem implements ProblemType {
  POLICY_PAYMENT_LIMIT("The amount is above the cap of one payment", "Ask for less."),
  POLICY_DAY_LIMIT(
      "The amount is above what is left of the day's cap",
      "Wait for the next day (UTC), or ask for less."),
  POLICY_MERCHANT_DAY_LIMIT(
      "The amount is above what is left of the merchant's cap of the day",
      "Wait for the next day (UTC), or ask for less."),
  POLICY_RECIPIENT_DENIED("The recipient is on the deny list", "Ask the operator."),
  POLICY_RECIPIENT_NOT_ALLOWED(
      "The recipient is not on the allow list", "Ask the operator to add the address."),
  POLICY_CALL_UNKNOWN(
      "Nobody can say who would be paid", "Ask the operator: lists of recipients are in force.");

  private static final int UNPROCESSABLE = 422;

  private final String title;
  private final String remedy;

  PolicyProblem(String title, String remedy) {
    this.title = title;
    this.remedy = remedy;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public int status() {
    return UNPROCESSABLE;
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
