package io.stablecoin.gateway.cli;

import org.jspecify.annotations.Nullable;

/** Ends a command with a failure that is told to the person who called it. */
public final class CommandFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Failure failure;

  CommandFailedException(Failure failure, @Nullable Throwable trigger) {
    super(failure.code() + ": " + failure.cause(), trigger);
    this.failure = failure;
  }

  /** For a code that is not of the commands: the operation or the check did not hold. */
  public static CommandFailedException failed(String code, String cause, String remedy) {
    return new CommandFailedException(new Failure(code, cause, remedy, Exit.FAILED), null);
  }

  /** For a code that is not of the commands: a variable or a configuration file cannot be. */
  public static CommandFailedException invalidConfiguration(
      String code, String cause, String remedy) {
    return new CommandFailedException(
        new Failure(code, cause, remedy, Exit.INVALID_CONFIGURATION), null);
  }

  public Failure failure() {
    return failure;
  }
}
