package io.stablecoin.gateway.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.devchain.DevTransaction;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Measures what sweeping costs. {@code -Ddocs.write=true} writes the figures into the guide. */
class GasIT {

  private static final Path GUIDE = Path.of("../docs/gas.md");
  private static final int BATCH = 10;
  private static final String TEXT =
      """
      # What deposit addresses cost in gas

      Measured by `GasIT` on the development chain with its test tokens, to a treasury that holds the
      token already. The real USDC and USDT cost some thousands more a transfer. The build fails where
      this table is stale; `mvn -pl contracts -am verify -Dit.test=GasIT -Ddocs.write=true
      -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false` writes it.

      | operation | USDC | USDT |
      |---|---:|---:|
      {rows}
      The factory is deployed once on each chain: {deployment} gas.

      A sweep wants a gas limit about 264,000 above what it uses, since no item may start with less
      than its share: for want of gas a good deposit would look like a refused one. What is not used
      is not paid.
      """;

  @Test
  void matchesTheGuide() throws IOException {
    String measured = measure();
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(GUIDE, measured);
    }

    assertThat(GUIDE).content().isEqualTo(measured);
  }

  private static String measure() {
    try (FactoryOnChain on = FactoryOnChain.start()) {
      long[] usdc = costs(on, on.tokens.usdc(), 100);
      long[] usdt = costs(on, on.tokens.usdt(), 200);
      String rows =
          row("deploy and flush in one transaction", usdc[0], usdt[0])
              + row("flush an existing forwarder", usdc[1], usdt[1])
              + row("batch of 10 new ones, each", usdc[2], usdt[2])
              + row("batch of 10 existing ones, each", usdc[3], usdt[3]);
      return TEXT.replace("{rows}\n", rows + "\n")
          .replace("{deployment}", grouped(deploymentCost(on)));
    }
  }

  private static long[] costs(FactoryOnChain on, Token token, int first) {
    on.tokens.mint(TokenAmount.parse("1", token), on.owner);
    return new long[] {
      single(on, token, first),
      single(on, token, first),
      batch(on, token, first + 1),
      batch(on, token, first + 1)
    };
  }

  private static long single(FactoryOnChain on, Token token, int number) {
    on.pay(number, "25", token);
    return on.call(on.stranger, FactoryCalls.flush(on.item(number, token))).gasUsed();
  }

  private static long batch(FactoryOnChain on, Token token, int first) {
    IntStream.range(first, first + BATCH).forEach(number -> on.pay(number, "25", token));
    SweepItem[] items =
        IntStream.range(first, first + BATCH)
            .mapToObj(number -> on.item(number, token))
            .toArray(SweepItem[]::new);
    return on.sweep(items).gasUsed() / BATCH;
  }

  /** Of a factory of another owner: the first one stands already. */
  private static long deploymentCost(FactoryOnChain on) {
    Deployment deployment = new ForwarderFactory(on.stranger).deployment();
    return on.chain
        .send(DevTransaction.call(on.stranger, deployment.to(), deployment.data()))
        .gasUsed();
  }

  private static String row(String operation, long usdc, long usdt) {
    return "| %s | %s | %s |\n".formatted(operation, grouped(usdc), grouped(usdt));
  }

  private static String grouped(long gas) {
    return String.format(Locale.ROOT, "%,d", gas);
  }
}
