package io.stablecoin.gateway.kmslocal.errors;

/** A request that KMS refuses; the client sees the error and the message. */
public final class KmsFailure extends RuntimeException {

  private final KmsError error;

  KmsFailure(KmsError error, String message) {
    super(message);
    this.error = error;
  }

  public KmsError error() {
    return error;
  }

  /** What the client reads; never null. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
