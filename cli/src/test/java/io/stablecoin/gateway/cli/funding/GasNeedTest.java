package io.stablecoin.gateway.cli.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Wei;
import org.junit.jupiter.api.Test;

class GasNeedTest {

  private static final ChainId POLYGON = new ChainId(137);

  @Test
  void recommendsWhatAHundredPaymentsCost() {
    GasNeed need = need("0ether", "50gwei");
    assertThat(need.recommendedText()).isEqualTo("0.5 POL");
    assertThat(need.balanceText()).isEqualTo("0 POL");
  }

  @Test
  void roundsUpToTwoDigits() {
    assertThat(need("0ether", "30.000000001gwei").recommended()).isEqualTo(Wei.parse("0.31ether"));
  }

  @Test
  void tellsAnEmptyWalletFromAPoorAndARichOne() {
    assertThat(need("0.0049ether", "50gwei").isSufficientForOne()).isFalse();
    assertThat(need("0.005ether", "50gwei").isSufficientForOne()).isTrue();
    assertThat(need("0.4999ether", "50gwei").isComfortable()).isFalse();
    assertThat(need("0.5ether", "50gwei").isComfortable()).isTrue();
  }

  @Test
  void isNeverContentWithNothingEvenWhereGasIsFree() {
    assertThat(need("0ether", "0gwei").isSufficientForOne()).isFalse();
  }

  @Test
  void tellsWhatToSend() {
    assertThat(need("0.2ether", "50gwei").missing()).isEqualTo(Wei.parse("0.3ether"));
    assertThat(need("9ether", "50gwei").missing()).isEqualTo(Wei.ZERO);
  }

  private static GasNeed need(String balance, String gasPrice) {
    return GasNeed.of(POLYGON, Wei.parse(balance), Wei.parse(gasPrice));
  }
}
