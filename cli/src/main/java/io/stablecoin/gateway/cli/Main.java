package io.stablecoin.gateway.cli;

/** Where the program begins. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Logging.off();
    Console console = Console.ofProcess();
    System.exit(
        new GatewayCommandLine(console, Environment.ofProcess(), System.in)
            .create(arguments)
            .execute(arguments));
  }
}
