package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.SigningException;
import java.time.Duration;
import java.util.Optional;

/**
 * One question to KMS, and how it went.
 *
 * @param name stable, in snake_case
 * @param millis how long the answer took
 * @param code stable, in snake_case; like cause and remedy, present where not {@code ok}
 */
public record KmsCheck(
    String name,
    boolean ok,
    long millis,
    Optional<String> code,
    Optional<String> cause,
    Optional<String> remedy) {

  /** Runs a check that fails by a {@link SigningException}. */
  static KmsCheck run(String name, Runnable check) {
    long start = System.nanoTime();
    try {
      check.run();
      return new KmsCheck(
          name,
          true,
          since(start).toMillis(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    } catch (SigningException e) {
      return failed(name, since(start), e);
    }
  }

  static KmsCheck failed(String name, Duration after, SigningException failure) {
    return new KmsCheck(
        name,
        false,
        after.toMillis(),
        Optional.of(failure.code()),
        Optional.of(failure.reason()),
        Optional.of(failure.remedy()));
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
