package io.stablecoin.gateway.cli;

import io.stablecoin.gateway.cli.demo.DemoCommand;
import io.stablecoin.gateway.cli.kms.CreateKeyCommand;
import io.stablecoin.gateway.cli.kms.DeriveAddressCommand;
import io.stablecoin.gateway.cli.kms.HealthCommand;
import io.stablecoin.gateway.cli.kms.KmsCommand;
import io.stablecoin.gateway.cli.kms.KmsOptions;
import io.stablecoin.gateway.cli.kms.SignTransactionCommand;
import io.stablecoin.gateway.cli.operator.BalancesCommand;
import io.stablecoin.gateway.cli.operator.ContractsCommand;
import io.stablecoin.gateway.cli.operator.CreateApiKeyCommand;
import io.stablecoin.gateway.cli.operator.DeployCommand;
import io.stablecoin.gateway.cli.operator.KeysCommand;
import io.stablecoin.gateway.cli.operator.Settings;
import io.stablecoin.gateway.cli.operator.WalletCommand;
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
    root.addSubcommand(new DemoCommand(console));
    root.addSubcommand(new DevCommand(console));
    root.addSubcommand(new ServeCommand(console, environment));
    root.addSubcommand(new KmsLocalCommand(console));
    root.addSubcommand(kms());
    root.addSubcommand(
        new CommandLine(new ContractsCommand())
            .addSubcommand(new DeployCommand(console, settings())));
    root.addSubcommand(
        new CommandLine(new KeysCommand())
            .addSubcommand(new CreateApiKeyCommand(console, settings())));
    root.addSubcommand(
        new CommandLine(new WalletCommand())
            .addSubcommand(new BalancesCommand(console, settings())));
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

  private Settings settings() {
    return new Settings(environment);
  }

  private KmsOptions kmsOptions() {
    return new KmsOptions(environment);
  }
}
