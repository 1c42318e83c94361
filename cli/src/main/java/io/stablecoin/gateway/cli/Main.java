package io.stablecoin.gateway.cli;

/** Where the program begins. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    silenceLibraries();
    System.exit(
        new GatewayCommandLine(Console.ofProcess(), System.getenv(), System.in)
            .create()
            .execute(arguments));
  }

  /**
   * A short command has no log: its result and its failures are all it says, and setting a logger
   * up takes longer than the command.
   */
  private static void silenceLibraries() {
    System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
  }
}
