package io.stablecoin.gateway.cli;

import picocli.CommandLine;

/** The tree of commands, put together by hand: each gets what it needs by its constructor. */
final class GatewayCommandLine {

  private GatewayCommandLine() {}

  static CommandLine create(Console console) {
    FailureReporter failures = new FailureReporter(console);
    CommandLine root = new CommandLine(new GatewayCommand());
    root.addMixin("global", console.options());
    return root.setOut(console.writer())
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures);
  }
}
