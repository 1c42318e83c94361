package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.SigningOperation;
import io.stablecoin.gateway.signer.awskms.observation.SigningMeasurement;
import java.time.Duration;

/** One call of a signer while it runs, on one thread. */
final class SigningCourse {

  private final SigningOperation operation;
  private final String key;
  private final long start = System.nanoTime();
  private final Transmissions sent = new Transmissions();
  private Duration waited = Duration.ZERO;

  SigningCourse(SigningOperation operation, String key) {
    this.operation = operation;
    this.key = key;
  }

  Transmissions sent() {
    return sent;
  }

  void waited(Duration duration) {
    waited = duration;
  }

  SigningMeasurement measure(String code) {
    return new SigningMeasurement(
        key,
        operation,
        code,
        Duration.ofNanos(System.nanoTime() - start),
        waited,
        sent.requests(),
        sent.throttles());
  }
}
