package io.stablecoin.gateway.signer.awskms.observation;

import io.stablecoin.gateway.signer.SigningException;

/**
 * Keeps a record of each attempt to sign, to be compared with CloudTrail. It is called on the
 * threads that sign, many at once.
 */
public interface SigningRecorder {

  /** Keeps nothing. */
  SigningRecorder NONE =
      new SigningRecorder() {
        @Override
        public void begin(SigningAttempt attempt) {}

        @Override
        public void end(SigningAttempt attempt, SigningResult result) {}
      };

  /**
   * Records an attempt before anything is sent. What it throws stops the attempt: what cannot be
   * recorded is not signed.
   *
   * @throws SigningException.NotRecorded where the recorder can tell the caller what to do; of
   *     anything else the caller hears only that it failed
   */
  void begin(SigningAttempt attempt);

  /**
   * Completes the record. What it throws is logged and the signature is handed out all the same:
   * the attempt stays without a result, as one whose process died.
   */
  void end(SigningAttempt attempt, SigningResult result);
}
