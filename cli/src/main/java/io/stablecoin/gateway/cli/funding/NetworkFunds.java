package io.stablecoin.gateway.cli.funding;

import io.stablecoin.gateway.cli.Failure;
import io.stablecoin.gateway.cli.Failures;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.RpcException;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.List;

/** What a wallet holds on one network, or why that is not known. */
sealed interface NetworkFunds {

  static NetworkFunds read(Network network, EvmClient chain, Address wallet) {
    try {
      return new Known(
          network,
          wallet,
          GasNeed.of(network.chain(), chain, wallet),
          network.tokens().stream().map(token -> Erc20.balanceOf(chain, token, wallet)).toList());
    } catch (RpcException e) {
      return new NotKnown(network, Failures.of(e));
    }
  }

  Result toResult();

  /** For people, with picocli's colour markup. */
  String toMarkup();

  private static Result head(Network network) {
    return Result.of("network", network.name()).with("chainId", network.chain().value());
  }

  /** The chain told it. */
  record Known(Network network, Address wallet, GasNeed gas, List<TokenAmount> tokens)
      implements NetworkFunds {

    @Override
    public Result toResult() {
      Result result =
          head(network)
              .with("coin", KnownChain.coinOf(network.chain()))
              .with("balance", gas.balance().toEther())
              .with("recommendedMinimum", gas.recommended().toEther())
              .with("missing", gas.missing().toEther())
              .with("tokens", tokens.stream().map(token -> fields(token).fields()).toList());
      return KnownChain.pageOf(wallet, network.chain())
          .map(page -> result.with("explorer", page))
          .orElse(result);
    }

    private static Result fields(TokenAmount amount) {
      return Result.of("symbol", amount.token().symbol()).with("amount", amount.toDecimal());
    }

    @Override
    public String toMarkup() {
      StringBuilder text =
          new StringBuilder(
              " %s %-14s has %s for gas; at least %s is recommended"
                  .formatted(mark(), network.name(), gas.balanceText(), gas.recommendedText()));
      tokens.forEach(token ->
          text.append("%n   %14s %s".formatted(token.toDecimal(), token.token().symbol())));
      KnownChain.pageOf(wallet, network.chain())
          .ifPresent(page -> text.append("%n   %s".formatted(page)));
      return text.toString();
    }

    private String mark() {
      if (gas.isComfortable()) {
        return "@|green ✓|@";
      }
      return gas.isSufficientForOne() ? "@|yellow !|@" : "@|red ✗|@";
    }
  }

  /** No node told it. */
  record NotKnown(Network network, Failure failure) implements NetworkFunds {

    @Override
    public Result toResult() {
      return head(network)
          .with("code", failure.code())
          .with("cause", failure.cause())
          .with("remedy", failure.remedy());
    }

    @Override
    public String toMarkup() {
      return " @|red ✗|@ %-14s %s%n   %s"
          .formatted(network.name(), failure.cause(), failure.remedy());
    }
  }
}
