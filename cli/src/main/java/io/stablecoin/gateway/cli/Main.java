package io.stablecoin.gateway.cli;

import java.nio.file.Path;
import java.util.Map;

/** Where the program begins. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Logging.off();
    Console console = Console.ofProcess();
    System.exit(
        new GatewayCommandLine(console, environment(), System.in)
            .create(arguments)
            .execute(arguments));
  }

  static Map<String, String> environment() {
    return RunningDev.add(
        DotEnv.add(System.getenv(), Path.of(".env")), Path.of(".gateway", "dev.json"));
  }
}
