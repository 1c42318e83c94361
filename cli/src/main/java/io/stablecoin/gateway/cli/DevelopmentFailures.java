package io.stablecoin.gateway.cli;

import io.stablecoin.gateway.devchain.DevChainException;
import io.stablecoin.gateway.kmslocal.errors.LocalKmsException;
import java.util.Optional;

/** Loaded only where its exceptions are. */
final class DevelopmentFailures {

  private DevelopmentFailures() {}

  static Optional<Failure> of(Throwable thrown) {
    return switch (thrown) {
      case DevChainException e -> Optional.of(failure(e.code(), e));
      case LocalKmsException e -> Optional.of(failure(e.code(), e));
      default -> Optional.empty();
    };
  }

  private static Failure failure(String code, Exception thrown) {
    return Failures.ofMessage(code, thrown, Failures.AGAIN, Exit.FAILED);
  }
}
