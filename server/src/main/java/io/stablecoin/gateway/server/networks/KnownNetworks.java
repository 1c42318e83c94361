package io.stablecoin.gateway.server.networks;

import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import java.util.List;
import java.util.Optional;

/**
 * The networks that need no description, with the contracts of USDC and USDT as their issuers
 * publish them.
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
              "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48",
              "0xdAC17F958D2ee523a2206206994597C13D831ec7"),
          production(
              137,
              "polygon",
              "0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359",
              "0xc2132D05D31c914a87C6611C10748AEb04B58e8F"),
          production(
              10,
              "optimism",
              "0x0b2C639c533813f4Aa9D7837CAf62653d097Ff85",
              "0x94b008aA00579c1307B0EF2c499aD98a8ce58e58"),
          production(
              42161,
              "arbitrum",
              "0xaf88d065e77c8cC2239327C5EDb3A432268e5831",
              "0xFd086bC7CD5C481DCC9C85ebE478A1C0b69FCbb9"),
          production(
              43114,
              "avalanche",
              "0xB97EF9Ef8734C71904D8002F8b6Bc66Dd9c48a6E",
              "0x9702230A8Ea53601f5cD2dc00fDBc13d4dF4A8c7"),
          production(8453, "base", "0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913"),
          test(11155111, "sepolia", "0x1c7D4B196Cb0C7B01d743Fbc6116a902379C7238"),
          test(80002, "polygon-amoy", "0x41E94Eb019C0762f9Bfcf9Fb1E58725BfB0e7582"),
          test(84532, "base-sepolia", "0x036CbD53842c5426634e7929541eC2318f3dCF7e"));

  private KnownNetworks() {}

  public static List<Network> all() {
    return ALL;
  }

  public static Optional<Network> find(ChainId chain) {
    return ALL.stream().filter(network -> network.chain().equals(chain)).findFirst();
  }

  private static Network production(long id, String name, String usdc, String usdt) {
    ChainId chain = new ChainId(id);
    return network(
        chain, name, true, List.of(token(chain, "USDC", usdc), token(chain, "USDT", usdt)));
  }

  private static Network production(long id, String name, String usdc) {
    ChainId chain = new ChainId(id);
    return network(chain, name, true, List.of(token(chain, "USDC", usdc)));
  }

  private static Network test(long id, String name, String usdc) {
    ChainId chain = new ChainId(id);
    return network(chain, name, false, List.of(token(chain, "USDC", usdc)));
  }

  private static Network network(
      ChainId chain, String name, boolean production, List<Token> tokens) {
    return new Network(name, chain, production, new Finality.FinalizedTag(), tokens);
  }

  private static Token token(ChainId chain, String symbol, String contract) {
    return new Token(chain, Address.parse(contract), symbol, DECIMALS);
  }
}
