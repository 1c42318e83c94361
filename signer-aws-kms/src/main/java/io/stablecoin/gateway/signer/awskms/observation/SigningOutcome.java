package io.stablecoin.gateway.signer.awskms.observation;

import io.stablecoin.gateway.signer.SigningException;
import java.util.Locale;

/** What became of an attempt, as far as the signer knows. */
public enum SigningOutcome {
  /** There is a signature, and it was handed out. */
  SIGNED,
  /** KMS would sign; there is no signature. */
  DRY_RUN,
  /** KMS made no signature. */
  REFUSED,
  /**
   * No answer came, or to an earlier try, or KMS failed inside: it may have made a signature that
   * nobody has.
   */
  ANSWER_LOST,
  /** The answer was no signature of the key, and was thrown away. */
  DISCARDED;

  /**
   * The outcome of an attempt that failed.
   *
   * @param mayHaveSigned whether any of its requests had no answer that says there is no signature
   */
  public static SigningOutcome of(SigningException failure, boolean mayHaveSigned) {
    return switch (failure) {
      case SigningException.TimedOut e -> ANSWER_LOST;
      case SigningException.Unreachable e -> ANSWER_LOST;
      case SigningException.Interrupted e -> ANSWER_LOST;
      case SigningException.Closed e -> ANSWER_LOST;
      case SigningException.MalformedAnswer e -> DISCARDED;
      case SigningException.AddressMismatch e -> DISCARDED;
      default -> mayHaveSigned ? ANSWER_LOST : REFUSED;
    };
  }

  /** The stable name, in snake_case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
