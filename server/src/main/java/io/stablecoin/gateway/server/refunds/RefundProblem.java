package io.stablecoin.gateway.server.refunds;

import io.stablecoin.gateway.server.web.ProblemType;
import java.util.Locale;

/** Why a refund is refused. */
public enum RefundProblem implements ProblemType {
  REFUND_NOT_FOUND(
      404, "There is no such refund", "Check the id, and that the key is of its mode."),
  REFUND_EXCEEDS_RECEIVED(
      422,
      "The refund is more than what is left of the payment",
      "Ask for at most what detail names; only what is final counts."),
  DESTINATION_REQUIRED(
      422,
      "The refund has no certain recipient",
      "Ask the customer for an address and send it as destination.");

  private final int status;
  private final String title;
  private final String remedy;

  RefundProblem(int status, String title, String remedy) {
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
