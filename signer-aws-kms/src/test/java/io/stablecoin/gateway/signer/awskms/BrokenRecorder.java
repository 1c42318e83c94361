package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.awskms.observation.SigningAttempt;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import io.stablecoin.gateway.signer.awskms.observation.SigningResult;

/** Fails, and says something that should not be repeated. */
record BrokenRecorder(String secret) implements SigningRecorder {

  @Override
  public void begin(SigningAttempt attempt) {
    throw new IllegalStateException(secret);
  }

  @Override
  public void end(SigningAttempt attempt, SigningResult result) {
    throw new IllegalStateException(secret);
  }
}
