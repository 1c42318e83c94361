package io.stablecoin.gateway.server.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** With a deposit address that the token's issuer has blocked. */
class BlockedSweepIT {

  @AutoClose private final Shop shop = new Shop();

  @Test
  void sweepsTheOtherAddressesOfTheBatch() {
    Token usdc = shop.market.tokens.usdc();
    JsonNode blocked = shop.api.session("25.00", "USDC");
    JsonNode other = shop.api.session("10.00", "USDC");
    shop.customer.pay(blocked, "25.00", usdc);
    shop.market.tokens.blacklist(Address.parse(blocked.path("deposit_address").asString()));
    shop.customer.payFinally(other, "10.00");

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          shop.market.chain.mine(1);
          return !shop.market.balance(usdc, shop.market.wallet).isZero();
        });
    assertThat(shop.market.balance(usdc, shop.market.wallet))
        .isEqualTo(TokenAmount.parse("10", usdc));
  }
}
