package io.stablecoin.gateway.cli;

import io.stablecoin.gateway.cli.access.AccessReviewCommand;
import io.stablecoin.gateway.cli.audit.AuditCommand;
import io.stablecoin.gateway.cli.demo.DemoCommand;
import io.stablecoin.gateway.cli.funding.FundCommand;
import io.stablecoin.gateway.cli.kms.CostCommand;
import io.stablecoin.gateway.cli.kms.CreateKeyCommand;
import io.stablecoin.gateway.cli.kms.DeriveAddressCommand;
import io.stablecoin.gateway.cli.kms.HealthCommand;
import io.stablecoin.gateway.cli.kms.KmsCommand;
import io.stablecoin.gateway.cli.kms.KmsOptions;
import io.stablecoin.gateway.cli.kms.MetricsCommand;
import io.stablecoin.gateway.cli.kms.SignMessageCommand;
import io.stablecoin.gateway.cli.kms.SignTransactionCommand;
import io.stablecoin.gateway.cli.kms.SignTypedDataCommand;
import io.stablecoin.gateway.cli.operator.BalancesCommand;
import io.stablecoin.gateway.cli.operator.ContractsCommand;
import io.stablecoin.gateway.cli.operator.CreateApiKeyCommand;
import io.stablecoin.gateway.cli.operator.DeployCommand;
import io.stablecoin.gateway.cli.operator.GatewayHealthCommand;
import io.stablecoin.gateway.cli.operator.HeldCommand;
import io.stablecoin.gateway.cli.operator.KeysCommand;
import io.stablecoin.gateway.cli.operator.LanesCommand;
import io.stablecoin.gateway.cli.operator.ResumeLaneCommand;
import io.stablecoin.gateway.cli.operator.Settings;
import io.stablecoin.gateway.cli.operator.WalletCommand;
import io.stablecoin.gateway.cli.payouts.ApproveCommand;
import io.stablecoin.gateway.cli.payouts.CancelCommand;
import io.stablecoin.gateway.cli.payouts.ExpediteCommand;
import io.stablecoin.gateway.cli.payouts.FreezeCommand;
import io.stablecoin.gateway.cli.payouts.OperatorDatabase;
import io.stablecoin.gateway.cli.payouts.Orders;
import io.stablecoin.gateway.cli.payouts.PayoutsCommand;
import io.stablecoin.gateway.cli.payouts.UnfreezeCommand;
import io.stablecoin.gateway.cli.preflight.PreflightCommand;
import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The tree of commands, put together by hand: each gets what it needs by its constructor. */
final class GatewayCommandLine {

  private final Console console;
  private final Environment environment;
  private final InputStream input;

  GatewayCommandLine(Console console, Environment environment, InputStream input) {
    this.console = console;
    this.environment = environment;
    this.input = input;
  }

  /**
   * The commands that these words may mean: one alone where they name it, since to read the options
   * of all others takes longer than a short command itself; all of them otherwise.
   */
  CommandLine create(String... words) {
    CommandLine root = new CommandLine(new GatewayCommand());
    root.addMixin("global", console.options());
    if (Development.isInstalled()) {
      root.getCommandSpec().usageMessage().footer(GatewayCommand.DEVELOPMENT_FOOTER);
    }
    add(root, commands(words), word(0, words));
    FailureReporter failures = new FailureReporter(console);
    return root.setOut(console.writer())
        // A text to be signed may begin with @, and is what was typed.
        .setExpandAtFiles(false)
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures);
  }

  private static String word(int place, String... words) {
    return words.length > place ? words[place] : "";
  }

  private static CommandLine add(
      CommandLine group, Map<String, Supplier<Object>> commands, String word) {
    if (commands.containsKey(word)) {
      return group.addSubcommand(word, commands.get(word).get());
    }
    commands.forEach((name, command) -> group.addSubcommand(name, command.get()));
    return group;
  }

  private Map<String, Supplier<Object>> commands(String... words) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    if (Development.isInstalled()) {
      commands.put("demo", () -> new DemoCommand(console));
      commands.put("dev", () -> new DevCommand(console));
      commands.put("kms-local", () -> new KmsLocalCommand(console));
    }
    commands.put("serve", () -> new ServeCommand(console, environment));
    commands.put("kms", () -> add(new CommandLine(new KmsCommand()), kms(), word(1, words)));
    commands.put(
        "contracts",
        () ->
            new CommandLine(new ContractsCommand())
                .addSubcommand(new DeployCommand(console, settings())));
    commands.put(
        "keys",
        () ->
            new CommandLine(new KeysCommand())
                .addSubcommand(new CreateApiKeyCommand(console, settings())));
    commands.put(
        "wallet",
        () ->
            new CommandLine(new WalletCommand())
                .addSubcommand(new BalancesCommand(console, settings()))
                .addSubcommand(new FundCommand(console, settings())));
    commands.put(
        "lanes",
        () ->
            new CommandLine(new LanesCommand(console, settings()))
                .addSubcommand(new ResumeLaneCommand(console, settings()))
                .addSubcommand(new HeldCommand(console, settings())));
    commands.put("health", () -> new GatewayHealthCommand(console));
    commands.put(
        "payouts",
        () ->
            new CommandLine(new PayoutsCommand())
                .addSubcommand(new ApproveCommand(orders()))
                .addSubcommand(new CancelCommand(orders()))
                .addSubcommand(new ExpediteCommand(orders())));
    commands.put("freeze", () -> new FreezeCommand(console, operatorDatabase()));
    commands.put("unfreeze", () -> new UnfreezeCommand(console, operatorDatabase()));
    commands.put("preflight", () -> new PreflightCommand(console, kmsOptions()));
    return commands;
  }

  private Map<String, Supplier<Object>> kms() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("create-key", () -> new CreateKeyCommand(console, kmsOptions()));
    commands.put("derive-address", () -> new DeriveAddressCommand(console, kmsOptions()));
    commands.put("health", () -> new HealthCommand(console, kmsOptions()));
    commands.put(
        "sign-transaction", () -> new SignTransactionCommand(console, kmsOptions(), input));
    commands.put("sign-message", () -> new SignMessageCommand(console, kmsOptions()));
    commands.put("sign-typed-data", () -> new SignTypedDataCommand(console, kmsOptions(), input));
    commands.put("cost", () -> new CostCommand(console));
    commands.put("metrics", () -> new MetricsCommand(console, kmsOptions()));
    commands.put("audit", () -> new AuditCommand(console, kmsOptions(), Clock.systemUTC()));
    commands.put("access-review", () -> new AccessReviewCommand(console, kmsOptions()));
    return commands;
  }

  private Settings settings() {
    return new Settings(environment);
  }

  private Orders orders() {
    return new Orders(console, operatorDatabase());
  }

  private OperatorDatabase operatorDatabase() {
    return new OperatorDatabase(environment);
  }

  private KmsOptions kmsOptions() {
    return new KmsOptions(environment);
  }
}
