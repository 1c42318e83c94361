package io.stablecoin.gateway.devchain;

/** Starts a chain, says so, and closes it once its own standard input ends. */
final class ProgramWithAChain {

  private ProgramWithAChain() {}

  @SuppressWarnings("SystemOut") // The parent process waits for the line.
  public static void main(String[] arguments) throws Exception {
    try (DevChain _ = DevChain.start(DevChainSettings.forgetful(Mining.onTransaction()))) {
      System.out.println("started");
      while (System.in.read() >= 0) {}
    }
  }
}
