package io.stablecoin.gateway.cli.operator;

import static io.stablecoin.gateway.cli.CommandFailedException.failed;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.cli.stack.FactoryDeployment;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.configuration.GatewaySettings;
import io.stablecoin.gateway.server.database.DatabaseSettings;
import io.stablecoin.gateway.server.database.GatewayDatabase;
import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.server.transactions.LaneRegister;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.types.Address;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "deploy",
    description = {
      "Place the factory of deposit addresses on a chain, signed by KMS. Safe to repeat.",
      "Its owner is the first key of KMS_KEY_ID."
    },
    footer = {"", "Example:", "  ./gateway contracts deploy --network polygon"})
public final class DeployCommand implements Runnable {

  private final Console console;
  private final Settings configuration;

  @Option(
      names = "--network",
      required = true,
      paramLabel = "NAME",
      description = "A configured network, as polygon or eip155:137.")
  private String network = "";

  public DeployCommand(Console console, Settings configuration) {
    this.console = console;
    this.configuration = configuration;
  }

  @Override
  public void run() {
    GatewaySettings settings = configuration.read();
    NetworkSettings target = Settings.network(settings, network);
    try (EvmClient chain = Settings.connect(target);
        KmsSigner owner = Settings.connect(Settings.keys(settings).getFirst(), settings)) {
      FactoryDeployment deployment = new FactoryDeployment(chain, owner);
      if (!deployment.isDone()) {
        requireNoLane(settings, target, owner.address());
      }
      var outcome = deployment.deploy();
      Result result =
          Result.of("network", target.network().name())
              .with("factory", outcome.factory().toString())
              .with("owner", owner.address().toString())
              .with("deployed", outcome.transaction().isPresent());
      if (outcome.transaction().isPresent()) {
        result = result.with("txHash", outcome.transaction().get().toString());
      }
      console.print(result);
    }
  }

  /** An embedded database belongs to the program that runs it, and {@code dev} deploys itself. */
  private static void requireNoLane(
      GatewaySettings settings, NetworkSettings target, Address wallet) {
    if (settings.database() instanceof DatabaseSettings.Server server) {
      try (GatewayDatabase database = GatewayDatabase.open(server)) {
        if (new LaneRegister(database.dataSource()).holds(target.network().chain(), wallet)) {
          throw failed(
              "wallet_is_a_lane",
              "A gateway sends from "
                  + wallet
                  + " on "
                  + target.network().name()
                  + "; a nonce taken by hand would halt it.",
              "Start the gateway: it deploys the factory itself before its first sweep.");
        }
      }
    }
  }
}
