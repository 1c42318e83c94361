package io.stablecoin.gateway.benchmarks;

import java.time.Duration;

/** {@code WalletLoad gateway|web3j KEY SECONDS THREADS}: measures one wallet under steady load. */
final class WalletLoad {

  private WalletLoad() {}

  public static void main(String[] arguments) throws InterruptedException {
    Duration each = Duration.ofSeconds(Long.parseLong(arguments[2]));
    try (Contender contender = contender(arguments[0], arguments[1])) {
      System.out.println(new SteadyLoad(contender, Integer.parseInt(arguments[3])).run(each, each));
    }
  }

  private static Contender contender(String name, String key) {
    Endpoint endpoint = Endpoint.ofEnvironment();
    return switch (name) {
      case "gateway" -> GatewayContender.connect(endpoint, key);
      case "web3j" -> Web3jContender.connect(endpoint, key);
      default -> throw new IllegalArgumentException("There is no contender " + name + ".");
    };
  }
}
