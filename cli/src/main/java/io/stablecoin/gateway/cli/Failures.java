package io.stablecoin.gateway.cli;

import io.stablecoin.gateway.types.InvalidValueException;

/** What each kind of exception means to the person at the terminal. */
final class Failures {

  private Failures() {}

  static Failure of(Throwable thrown) {
    return switch (thrown) {
      case CommandFailedException e -> e.failure();
      case InvalidValueException e ->
          new Failure(
              e.code(),
              String.valueOf(e.getMessage()),
              "Correct the value and try again.",
              Exit.WRONG_USAGE);
      default ->
          new Failure(
              "internal_error",
              thrown.toString(),
              "Run the command again with --debug and report what it shows.",
              Exit.FAILED);
    };
  }
}
