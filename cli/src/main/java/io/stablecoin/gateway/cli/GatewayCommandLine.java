package io.stablecoin.gateway.cli;

import io.stablecoin.gateway.cli.kms.CreateKeyCommand;
import io.stablecoin.gateway.cli.kms.DeriveAddressCommand;
import io.stablecoin.gateway.cli.kms.HealthCommand;
import io.stablecoin.gateway.cli.kms.KmsCommand;
import io.stablecoin.gateway.cli.kms.KmsOptions;
import io.stablecoin.gateway.cli.kms.SignTransactionCommand;
import java.io.InputStream;
import java.util.Map;
import picocli.CommandLine;

/** The tree of commands, put together by hand: each gets what it needs by its constructor. */
final class GatewayCommandLine {

  private final Console console;
  private final Map<String, String> environment;
  private final InputStream input;

  GatewayCommandLine(Console console, Map<String, String> environment, InputStream input) {
    this.console = console;
    this.environment = environment;
    this.input = input;
  }

  CommandLine create() {
    CommandLine root = new CommandLine(new GatewayCommand());
    root.addMixin("global", console.options());
    root.addSubcommand(new KmsLocalCommand(console));
    root.addSubcommand(kms());
    FailureReporter failures = new FailureReporter(console);
    return root.setOut(console.writer())
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures);
  }

  private CommandLine kms() {
    return new CommandLine(new KmsCommand())
        .addSubcommand(new CreateKeyCommand(console, kmsOptions()))
        .addSubcommand(new DeriveAddressCommand(console, kmsOptions()))
        .addSubcommand(new HealthCommand(console, kmsOptions()))
        .addSubcommand(new SignTransactionCommand(console, kmsOptions(), input));
  }

  private KmsOptions kmsOptions() {
    return new KmsOptions(environment);
  }
}
