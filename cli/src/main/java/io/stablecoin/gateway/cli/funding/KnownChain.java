package io.stablecoin.gateway.cli.funding;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import java.util.Optional;
import java.util.stream.Stream;

/** What people call the coin of a chain, and where they look an address up. */
enum KnownChain {
  ETHEREUM(1, "ETH", "https://etherscan.io"),
  OPTIMISM(10, "ETH", "https://optimistic.etherscan.io"),
  POLYGON(137, "POL", "https://polygonscan.com"),
  BASE(8453, "ETH", "https://basescan.org"),
  ARBITRUM(42161, "ETH", "https://arbiscan.io"),
  AVALANCHE(43114, "AVAX", "https://snowtrace.io"),
  POLYGON_AMOY(80002, "POL", "https://amoy.polygonscan.com"),
  BASE_SEPOLIA(84532, "ETH", "https://sepolia.basescan.org"),
  SEPOLIA(11155111, "ETH", "https://sepolia.etherscan.io");

  /** For a chain whose coin may be called anything. */
  private static final String NATIVE = "native";

  private final long chain;
  private final String coin;
  private final String explorer;

  KnownChain(long chain, String coin, String explorer) {
    this.chain = chain;
    this.coin = coin;
    this.explorer = explorer;
  }

  static String coinOf(ChainId chain) {
    return find(chain).map(known -> known.coin).orElse(NATIVE);
  }

  /** The page of an address in a block explorer. */
  static Optional<String> pageOf(Address address, ChainId chain) {
    return find(chain).map(known -> known.explorer + "/address/" + address);
  }

  private static Optional<KnownChain> find(ChainId chain) {
    return Stream.of(values()).filter(known -> known.chain == chain.value()).findFirst();
  }
}
