package io.stablecoin.gateway.cli;

import java.nio.file.Path;

/** Where the program begins. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Logging.off();
    Console console = Console.ofProcess();
    var environment =
        RunningDev.add(
            DotEnv.add(System.getenv(), Path.of(".env")), Path.of(".gateway", "dev.json"));
    System.exit(
        new GatewayCommandLine(console, environment, System.in).create().execute(arguments));
  }
}
