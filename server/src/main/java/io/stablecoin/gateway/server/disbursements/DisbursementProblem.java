package io.stablecoin.gateway.server.disbursements;

import io.stablecoin.gateway.server.web.ProblemType;
import java.util.Locale;

/** Why money does not leave. */
public enum DisbursementProblem implements ProblemType {
  AMOUNT_EXCEEDS_BALANCE(
      422,
      "The amount is more than what is available",
      "Ask for at most what detail names, or wait for other payments."),
  APPROVAL_BY_REQUESTER(
      403,
      "Who asked for it cannot agree to it",
      "Agree with another API key of the merchant, or ask the operator."),
  APPROVAL_NOT_PENDING(409, "Nobody has to agree to it", "Look at its status."),
  NOT_CANCELABLE(409, "It cannot be canceled", "Wait for its end."),
  NOT_ON_ITS_WAY(409, "It has no transaction to be hastened", "Look at its status.");

  private final int status;
  private final String title;
  private final String remedy;

  DisbursementProblem(int status, String title, String remedy) {
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
