package io.stablecoin.gateway.cli;

import io.stablecoin.gateway.aws.KeyAdministrationException;
import io.stablecoin.gateway.kmslocal.errors.LocalKmsException;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.types.InvalidValueException;

/** What each kind of exception means to the person at the terminal. */
final class Failures {

  private Failures() {}

  static Failure of(Throwable thrown) {
    return switch (thrown) {
      case CommandFailedException e -> e.failure();
      case InvalidValueException e ->
          ofMessage(e.code(), e, "Correct the value and try again.", Exit.WRONG_USAGE);
      case SigningException e -> new Failure(e.code(), e.reason(), e.remedy(), Exit.FAILED);
      case KeyAdministrationException e ->
          new Failure(e.code(), e.reason(), e.remedy(), Exit.FAILED);
      case LocalKmsException e -> ofMessage(e.code(), e, "Then start it again.", Exit.FAILED);
      default ->
          new Failure(
              "internal_error",
              thrown.toString(),
              "Run the command again with --debug and report what it shows.",
              Exit.FAILED);
    };
  }

  /** For an exception whose message holds the remedy already. */
  private static Failure ofMessage(String code, Exception thrown, String remedy, Exit exit) {
    return new Failure(code, String.valueOf(thrown.getMessage()), remedy, exit);
  }
}
