package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.Signature;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.SigningRequest;
import io.stablecoin.gateway.signer.awskms.observation.SigningAttempt;
import io.stablecoin.gateway.signer.awskms.observation.SigningOutcome;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import io.stablecoin.gateway.signer.awskms.observation.SigningResult;
import io.stablecoin.gateway.types.TxHash;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has each attempt recorded before it is made, and completed after. */
record Journal(SigningRecorder recorder, InstantSource clock, String key) {

  private static final Logger log = LoggerFactory.getLogger(Journal.class);

  /**
   * Makes a signature.
   *
   * @throws SigningException.NotRecorded where nothing was sent
   */
  Signature sign(SigningRequest request, Transmissions sent, Supplier<Signature> signing) {
    SigningAttempt attempt = begin(request);
    try {
      Signature signature = signing.get();
      end(attempt, result(SigningOutcome.SIGNED, sent, request.hashWith(signature)));
      return signature;
    } catch (RuntimeException e) {
      end(attempt, result(e, sent));
      throw e;
    }
  }

  /** Asks whether a signature could be made. */
  void dryRun(SigningRequest request, Transmissions sent, Supplier<SigningOutcome> asking) {
    SigningAttempt attempt = begin(request);
    try {
      end(attempt, result(asking.get(), sent, Optional.empty()));
    } catch (RuntimeException e) {
      end(attempt, result(e, sent));
      throw e;
    }
  }

  private SigningAttempt begin(SigningRequest request) {
    SigningAttempt attempt = new SigningAttempt(UUID.randomUUID(), clock.instant(), key, request);
    try {
      recorder.begin(attempt);
      return attempt;
    } catch (SigningException.NotRecorded e) {
      throw e;
    } catch (RuntimeException e) {
      log.warn("An attempt to sign could not be recorded: {}", e.getClass().getName());
      throw new SigningException.NotRecorded(
          "The attempt could not be recorded, so nothing was sent to KMS.",
          "Mend what keeps the records; then try again.");
    }
  }

  /** Also for a caller who was canceled: interrupted, a thread writes into no database. */
  private void end(SigningAttempt attempt, SigningResult result) {
    boolean interrupted = Thread.interrupted();
    try {
      complete(attempt, result);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void complete(SigningAttempt attempt, SigningResult result) {
    try {
      recorder.end(attempt, result);
    } catch (RuntimeException e) {
      log.warn(
          "The record of attempt {} could not be completed: it was {}, request id {} ({})",
          attempt.id(),
          result.code(),
          result.requestId().orElse("unknown"),
          e.getClass().getName());
    }
  }

  private static SigningResult result(
      SigningOutcome outcome, Transmissions sent, Optional<TxHash> hash) {
    return new SigningResult(outcome, outcome.code(), sent.requestId(), sent.requests(), hash);
  }

  /** What no error of KMS is either may have come after the signature was made. */
  private static SigningResult result(RuntimeException failure, Transmissions sent) {
    return failure instanceof SigningException known
        ? failed(SigningOutcome.of(known, sent.mayHaveSigned()), known.code(), sent)
        : failed(SigningOutcome.ANSWER_LOST, SigningResult.INTERNAL_ERROR, sent);
  }

  private static SigningResult failed(SigningOutcome outcome, String code, Transmissions sent) {
    return new SigningResult(outcome, code, sent.requestId(), sent.requests(), Optional.empty());
  }
}
