package io.stablecoin.gateway.cli;

import java.util.Optional;

/**
 * What only a developer's machine needs: a chain and a KMS endpoint of one's own, and the commands
 * that start them. The container image leaves it out, so that nothing in production can pass for
 * KMS.
 */
final class Development {

  private static final boolean INSTALLED = isThere("io.stablecoin.gateway.kmslocal.LocalKms");

  private Development() {}

  static boolean isInstalled() {
    return INSTALLED;
  }

  /** What its own exceptions mean; empty for those of others. */
  static Optional<Failure> failure(Throwable thrown) {
    return INSTALLED ? DevelopmentFailures.of(thrown) : Optional.empty();
  }

  private static boolean isThere(String type) {
    try {
      Class.forName(type, false, Development.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
