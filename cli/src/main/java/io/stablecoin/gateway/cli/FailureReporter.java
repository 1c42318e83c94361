package io.stablecoin.gateway.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells a failure to the caller and turns it into the exit code. */
final class FailureReporter implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private final Console console;

  FailureReporter(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine command, ParseResult parsed) {
    return report(Failures.of(exception), exception);
  }

  @Override
  public int handleParseException(ParameterException exception, String[] arguments) {
    String help = exception.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    Failure failure =
        CommandError.WRONG_USAGE.failure(
            String.valueOf(exception.getMessage()),
            "Run " + help + " for the options and examples.");
    return report(failure, exception);
  }

  private int report(Failure failure, Exception exception) {
    console.report(failure, exception);
    return failure.exit().status();
  }
}
