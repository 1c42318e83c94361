package io.stablecoin.gateway.cli.operator;

import static java.util.stream.Collectors.joining;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.configuration.GatewaySettings;
import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.types.Address;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
    name = "balances",
    description = "What each hot wallet holds on each chain, of the native coin and each token.",
    footer = {"", "Example:", "  ./gateway wallet balances --json"})
public final class BalancesCommand implements Runnable {

  /** What is called the native coin, since its name differs from chain to chain. */
  private static final String NATIVE = "native";

  private final Console console;
  private final Settings configuration;

  /** One line: what one wallet holds of one asset. */
  private record Line(String network, Address wallet, String asset, String amount) {

    Result toResult() {
      return Result.of("network", network)
          .with("wallet", wallet.toString())
          .with("asset", asset)
          .with("amount", amount);
    }

    String toText() {
      return "%-16s %s %-7s %s".formatted(network, wallet, asset, amount);
    }
  }

  public BalancesCommand(Console console, Settings configuration) {
    this.console = console;
    this.configuration = configuration;
  }

  @Override
  public void run() {
    GatewaySettings settings = configuration.read();
    List<Address> wallets =
        Settings.keys(settings).stream().map(key -> Settings.addressOf(key, settings)).toList();
    List<Line> lines = new ArrayList<>();
    for (NetworkSettings network : settings.networks()) {
      try (EvmClient chain = Settings.connect(network)) {
        wallets.forEach(wallet -> lines.addAll(lines(network, chain, wallet)));
      }
    }
    console.print(
        Result.of("balances", lines.stream().map(line -> line.toResult().fields()).toList()),
        lines.stream().map(Line::toText).collect(joining("\n")));
  }

  private static List<Line> lines(NetworkSettings settings, EvmClient chain, Address wallet) {
    String network = settings.network().name();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(network, wallet, NATIVE, chain.balance(wallet, BlockTag.LATEST).toEther()));
    settings
        .network()
        .tokens()
        .forEach(token ->
            lines.add(
                new Line(
                    network,
                    wallet,
                    token.symbol(),
                    Erc20.balanceOf(chain, token, wallet).toDecimal())));
    return lines;
  }
}
