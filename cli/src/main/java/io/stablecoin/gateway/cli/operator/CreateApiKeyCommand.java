package io.stablecoin.gateway.cli.operator;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Logging;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.server.access.ApiKeys;
import io.stablecoin.gateway.server.access.NewApiKey;
import io.stablecoin.gateway.server.configuration.GatewaySettings;
import io.stablecoin.gateway.server.database.GatewayDatabase;
import io.stablecoin.gateway.types.MerchantId;
import java.time.Clock;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "create",
    description = "Make an API key; it is shown this once.",
    footer = {
      "",
      "Examples:",
      "  ./gateway keys create --merchant mer_shop --test",
      "  ./gateway keys create --merchant mer_shop --live --json"
    })
public final class CreateApiKeyCommand implements Runnable {

  private final Console console;
  private final Settings configuration;

  @Option(
      names = "--merchant",
      required = true,
      paramLabel = "ID",
      description = "mer_ and small letters, digits or underscores; made where it is new.")
  private String merchant = "";

  @ArgGroup(multiplicity = "1")
  private Money money = new Money();

  /** Whose money the key moves. */
  static final class Money {

    @Option(names = "--test", description = "For test networks.")
    private boolean test;

    @Option(names = "--live", description = "For production networks: real money.")
    private boolean live;

    /** The options exclude each other, and one of them must be given. */
    boolean isReal() {
      return live && !test;
    }
  }

  public CreateApiKeyCommand(Console console, Settings configuration) {
    this.console = console;
    this.configuration = configuration;
  }

  @Override
  public void run() {
    Logging.warnings();
    MerchantId owner = new MerchantId(merchant);
    GatewaySettings settings = configuration.read();
    try (GatewayDatabase database = GatewayDatabase.open(settings.database())) {
      database.migrate();
      NewApiKey made =
          ApiKeys.of(database.dataSource(), settings.secret(), Clock.systemUTC())
              .create(owner, money.isReal());
      console.print(
          Result.of("id", made.key().id())
              .with("merchant", owner.toString())
              .with("live", made.key().live())
              .with("secret", made.secret()));
    }
  }
}
