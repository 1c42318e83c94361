package io.stablecoin.gateway.cli.operator;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.cli.records.SigningRecord;
import io.stablecoin.gateway.cli.stack.FactoryDeployment;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.configuration.GatewaySettings;
import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import java.util.Optional;
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

  private static final String RECORD_REMEDY =
      "Make the database of DATABASE_URL reachable, then run the command again.";

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
    SigningRecorder recorder =
        new SigningRecord(Optional.of(settings.database()), console).required(RECORD_REMEDY);
    try (EvmClient chain = Settings.connect(target);
        KmsSigner owner =
            Settings.connect(Settings.keys(settings).getFirst(), settings, recorder)) {
      FactoryDeployment deployment = new FactoryDeployment(chain, owner);
      if (!deployment.isDone()) {
        new LaneCheck(settings.database())
            .requireNoLane(
                target.network().chain(),
                owner.address(),
                "Start the gateway: it deploys the factory itself before its first sweep.");
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
}
