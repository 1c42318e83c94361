package io.stablecoin.gateway.server.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import io.stablecoin.gateway.types.Wei;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two keys, each of which keeps 100 USDC; what is above 300 together goes to the cold wallet. */
class TreasuryIT {

  private static final String RULES =
      """
        treasury:
          - network: local
            token: USDC
            wallet-float: "100.00"
            ceiling: "300.00"
      """;
  private static final Address COLD_WALLET =
      Address.parse("0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65");

  private final Market market = new Market();
  private final String secondKey = market.createKey();
  private final Address secondWallet = market.walletOf(secondKey);
  @AutoClose private final Shop shop = open();
  private final Payouts payouts = new Payouts(shop);
  private final Money money = new Money(shop);
  private final Token usdc = market.tokens.usdc();

  private Shop open() {
    market.chain.setBalance(secondWallet, Wei.ether(1));
    return new Shop(
        market,
        RULES,
        Map.of(
            "KMS_KEY_ID",
            market.key + "," + secondKey,
            "COLD_WALLET_" + market.chain.chainId(),
            COLD_WALLET.toString()));
  }

  @Test
  void fillsUpTheSecondWalletAndPaysFromBoth() {
    payouts.earn("250.00");
    payouts.fundWallet("250");

    awaitBooked(secondWallet, "100");
    assertThat(balance(secondWallet)).isEqualTo(amount("100"));
    JsonNode payout = payouts.make("240.00");
    payouts.settle(payout);

    assertThat(balance(Payouts.SUPPLIER)).isEqualTo(amount("240"));
    money.assertWalletMatches(usdc);
  }

  @Test
  void bringsTheExcessToTheColdWalletAndKnowsWhatComesBack() {
    payouts.fundWallet("1000");

    awaitBooked("cold_wallet:" + COLD_WALLET, "700");
    awaitBooked(secondWallet, "100");
    awaitBooked(market.wallet, "200");
    assertThat(balance(COLD_WALLET)).isEqualTo(amount("700"));

    market.tokens.transfer(amount("50"), COLD_WALLET, secondWallet);
    awaitBooked(secondWallet, "150");
    awaitBooked("cold_wallet:" + COLD_WALLET, "700");
    awaitBooked(market.wallet, "150");
    assertThat(money.booked("unattributed", usdc)).isEqualByComparingTo("-1000000000");
    money.assertWalletMatches(usdc);
  }

  private void awaitBooked(Address wallet, String amount) {
    awaitBooked("wallet:" + wallet, amount);
  }

  private void awaitBooked(String account, String amount) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          market.chain.mine(1);
          assertThat(money.booked(account, usdc))
              .isEqualByComparingTo(new BigDecimal(amount(amount).units()));
        });
  }

  private TokenAmount balance(Address address) {
    return market.balance(usdc, address);
  }

  private TokenAmount amount(String text) {
    return TokenAmount.parse(text, usdc);
  }
}
