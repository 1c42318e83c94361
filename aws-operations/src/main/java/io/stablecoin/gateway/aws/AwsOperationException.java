package io.stablecoin.gateway.aws;

/** Why an operation of AWS was not done: the reason, then the remedy. */
public final class AwsOperationException extends RuntimeException {

  private final String code;
  private final String reason;
  private final String remedy;

  AwsOperationException(String code, String reason, String remedy) {
    super(reason + " " + remedy);
    this.code = code;
    this.reason = reason;
    this.remedy = remedy;
  }

  /** The stable code of the error, in snake_case. */
  public String code() {
    return code;
  }

  /** What went wrong. */
  public String reason() {
    return reason;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }
}
