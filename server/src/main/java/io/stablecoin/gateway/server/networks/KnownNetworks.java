package io.stablecoin.gateway.server.networks;

import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.Wei;
import java.util.List;
import java.util.Optional;

/**
 * The networks that need no description, with the contracts of USDC and USDT as their issuers
 * publish them. Nodes of Polygon refuse a tip below 25 gwei.
 *
 * @see <a href="https://developers.circle.com/stablecoins/usdc-contract-addresses">USDC</a>
 * @see <a href="https://tether.to/en/supported-protocols">USDT</a>
 */
public final class KnownNetworks {

  private static final int DECIMALS = 6;

  private static final List<Network> ALL =
      List.of(
          production(
              1,
              "ethereum",
              fees("0.01gwei", 500, 5),
              "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48",
              "0xdAC17F958D2ee523a2206206994597C13D831ec7"),
          production(
              137,
              "polygon",
              fees("30gwei", 5_000, 10),
              "0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359",
              "0xc2132D05D31c914a87C6611C10748AEb04B58e8F"),
          production(
              10,
              "optimism",
              fees("0.001gwei", 50, 10),
              "0x0b2C639c533813f4Aa9D7837CAf62653d097Ff85",
              "0x94b008aA00579c1307B0EF2c499aD98a8ce58e58"),
          production(
              42161,
              "arbitrum",
              fees("1wei", 50, 40),
              "0xaf88d065e77c8cC2239327C5EDb3A432268e5831",
              "0xFd086bC7CD5C481DCC9C85ebE478A1C0b69FCbb9"),
          production(
              43114,
              "avalanche",
              fees("1wei", 500, 10),
              "0xB97EF9Ef8734C71904D8002F8b6Bc66Dd9c48a6E",
              "0x9702230A8Ea53601f5cD2dc00fDBc13d4dF4A8c7"),
          production(
              8453,
              "base",
              fees("0.001gwei", 50, 10),
              "0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913"),
          test(
              11155111,
              "sepolia",
              fees("0.01gwei", 1_000, 5),
              "0x1c7D4B196Cb0C7B01d743Fbc6116a902379C7238"),
          test(
              80002,
              "polygon-amoy",
              fees("30gwei", 5_000, 10),
              "0x41E94Eb019C0762f9Bfcf9Fb1E58725BfB0e7582"),
          test(
              84532,
              "base-sepolia",
              fees("0.001gwei", 100, 10),
              "0x036CbD53842c5426634e7929541eC2318f3dCF7e"));

  private KnownNetworks() {}

  public static List<Network> all() {
    return ALL;
  }

  public static Optional<Network> find(ChainId chain) {
    return ALL.stream().filter(network -> network.chain().equals(chain)).findFirst();
  }

  private static Network production(
      long id, String name, FeeSettings fees, String usdc, String usdt) {
    ChainId chain = new ChainId(id);
    return network(
        chain, name, true, List.of(token(chain, "USDC", usdc), token(chain, "USDT", usdt)), fees);
  }

  private static Network production(long id, String name, FeeSettings fees, String usdc) {
    ChainId chain = new ChainId(id);
    return network(chain, name, true, List.of(token(chain, "USDC", usdc)), fees);
  }

  private static Network test(long id, String name, FeeSettings fees, String usdc) {
    ChainId chain = new ChainId(id);
    return network(chain, name, false, List.of(token(chain, "USDC", usdc)), fees);
  }

  private static Network network(
      ChainId chain, String name, boolean production, List<Token> tokens, FeeSettings fees) {
    return new Network(name, chain, production, new Finality.FinalizedTag(), tokens, fees);
  }

  private static FeeSettings fees(String lowestTip, long highestGwei, int replaceAfterBlocks) {
    return new FeeSettings(Wei.parse(lowestTip), Wei.gwei(highestGwei), replaceAfterBlocks);
  }

  private static Token token(ChainId chain, String symbol, String contract) {
    return new Token(chain, Address.parse(contract), symbol, DECIMALS);
  }
}
