package io.stablecoin.gateway.cli;

import static io.stablecoin.gateway.cli.CommandError.CLOUDWATCH_METRICS_WITH_JSON;

import io.stablecoin.gateway.server.GatewayServer;
import io.stablecoin.gateway.server.RunningGateway;
import picocli.CommandLine.Command;

@Command(
    name = "serve",
    description = "Run the gateway from the environment, until it is stopped.",
    footer = {
      "",
      "Example:",
      "  KMS_KEY_ID=alias/gateway DATABASE_URL=postgres://gateway@db/gateway \\",
      "    GATEWAY_CONFIG=gateway.yaml ./gateway serve"
    })
final class ServeCommand implements Runnable {

  private final Console console;
  private final Environment environment;

  ServeCommand(Console console, Environment environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public void run() {
    requireOneDocument();
    Logging.ofServer();
    RunningGateway gateway = GatewayServer.start(environment.variables());
    Lifetime.atStop(console, gateway::close);
    console.print(
        Result.of("api_url", gateway.api().toString())
            .with("management_url", gateway.management().toString()),
        "The gateway is ready at " + gateway.api());
    Lifetime.untilStopped();
  }

  private void requireOneDocument() {
    if (console.isJson()
        && !environment.variables().getOrDefault("CLOUDWATCH_METRICS", "").isBlank()) {
      throw CLOUDWATCH_METRICS_WITH_JSON.failure();
    }
  }
}
