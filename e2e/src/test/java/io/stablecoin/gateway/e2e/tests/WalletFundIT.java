package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.e2e.dsl.DevStack;
import io.stablecoin.gateway.e2e.dsl.Outcome;
import io.stablecoin.gateway.e2e.dsl.Program;
import java.math.BigDecimal;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WalletFundIT {

  @AutoClose static final DevStack STACK = DevStack.inNewFolder("--without-server");

  @Test
  void tellsWhatTheWalletHasAndNeeds() {
    Outcome outcome = Program.gateway("wallet", "fund", "--json").in(STACK.folder()).run();

    assertThat(outcome.exit()).as(outcome.err()).isZero();
    JsonNode wallet = outcome.json().path("wallets").path(0);
    assertThat(wallet.path("address").asString()).isEqualTo(STACK.text("hot_wallet"));
    JsonNode local = wallet.path("networks").path(0);
    assertThat(local.path("network").asString()).isEqualTo("local");
    assertThat(local.path("chainId").asLong()).isEqualTo(31337);
    assertThat(decimal(local, "balance")).isPositive();
    assertThat(decimal(local, "recommendedMinimum")).isPositive();
    assertThat(local.path("tokens"))
        .extracting(token -> token.path("symbol").asString())
        .containsExactly("USDC", "USDT");
    assertThat(outcome.out()).doesNotContain("█");
  }

  @Test
  void showsTheAddressAsAQrCode() {
    Outcome outcome = Program.gateway("wallet", "fund").in(STACK.folder()).run();

    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains(STACK.text("hot_wallet"), "█▀", "recommended", "USDC")
        .doesNotContain("\u001b", "@|");
  }

  @Test
  void tellsWhatItKnowsWhereANodeIsOut() {
    Outcome outcome =
        Program.gateway("wallet", "fund", "--json")
            .with("RPC_URLS_137", "http://127.0.0.1:1")
            .in(STACK.folder())
            .run();

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.json().path("wallets").path(0).path("networks"))
        .extracting(
            network -> network.path("network").asString() + network.path("code").asString(""))
        .containsExactlyInAnyOrder("local", "polygonrpc_unreachable");
  }

  @Test
  void countsNoSignatureOfAGatewayThatHasNotRun() {
    Outcome metrics = Program.gateway("kms", "metrics", "--json").in(STACK.folder()).run();

    assertThat(metrics.exit()).as(metrics.err()).isZero();
    assertThat(metrics.json().path("since").asString()).isEqualTo("1h");
    assertThat(metrics.json().path("keys").isArray()).isTrue();
  }

  private static BigDecimal decimal(JsonNode node, String field) {
    return new BigDecimal(node.path(field).asString());
  }
}
