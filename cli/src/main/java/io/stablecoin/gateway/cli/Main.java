package io.stablecoin.gateway.cli;

/** Where the program begins. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(GatewayCommandLine.create(Console.ofProcess()).execute(arguments));
  }
}
