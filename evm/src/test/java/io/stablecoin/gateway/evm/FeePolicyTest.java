package io.stablecoin.gateway.evm;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.types.Wei;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FeePolicyTest {

  private static final FeePolicy POLICY = new FeePolicy(5, 50, Wei.gwei(1), Wei.gwei(500));

  @Test
  void offersTwiceTheNextBaseFeeAndTheMedianTip() {
    assertThat(POLICY.suggest(history(30, 2, 9, 3))).isEqualTo(new Fees(Wei.gwei(3), Wei.gwei(63)));
  }

  @Test
  void takesNoEmptyBlockForACheapOne() {
    assertThat(POLICY.suggest(history(30, 0, 0, 0, 4)).maxPriorityFeePerGas())
        .isEqualTo(Wei.gwei(4));
  }

  @Test
  void neverOffersLessThanTheLowestTip() {
    assertThat(POLICY.suggest(history(30, 0, 0))).isEqualTo(new Fees(Wei.gwei(1), Wei.gwei(61)));
  }

  @Test
  void neverOffersMoreThanTheHighestFee() {
    assertThat(POLICY.suggest(history(400, 900))).isEqualTo(new Fees(Wei.gwei(500), Wei.gwei(500)));
  }

  @Test
  void aReplacementOffersAnEighthMoreOnBothFeesRoundedUp() {
    Fees market = new Fees(Wei.of(1), Wei.of(1));
    assertThat(POLICY.replacing(new Fees(Wei.gwei(8), Wei.gwei(80)), market))
        .contains(new Fees(Wei.gwei(9), Wei.gwei(90)));
    assertThat(POLICY.replacing(new Fees(Wei.of(1), Wei.of(9)), market))
        .contains(new Fees(Wei.of(2), Wei.of(11)));
    assertThat(POLICY.replacing(new Fees(Wei.ZERO, Wei.of(8)), market))
        .contains(new Fees(Wei.of(1), Wei.of(9)));
  }

  @Test
  void aReplacementOffersWhatTheMarketAsksWhereThatIsMore() {
    assertThat(
            POLICY.replacing(
                new Fees(Wei.gwei(8), Wei.gwei(80)), new Fees(Wei.gwei(3), Wei.gwei(500))))
        .contains(new Fees(Wei.gwei(9), Wei.gwei(500)));
  }

  @Test
  void thereIsNoReplacementWhereTheHighestFeeLeavesNoRoom() {
    Fees market = new Fees(Wei.gwei(3), Wei.gwei(500));
    assertThat(POLICY.replacing(offered(444_444_444_444L), market)).isPresent();
    assertThat(POLICY.replacing(offered(444_444_444_445L), market)).isEmpty();
  }

  private static Fees offered(long maxFeePerGas) {
    return new Fees(Wei.gwei(1), Wei.of(maxFeePerGas));
  }

  @Test
  void aSinglePriceIsWithinTheSameBounds() {
    assertThat(POLICY.atPrice(Wei.of(5)).maxFeePerGas()).isEqualTo(Wei.gwei(1));
    assertThat(POLICY.atPrice(Wei.gwei(7))).isEqualTo(new Fees(Wei.gwei(7), Wei.gwei(7)));
    assertThat(POLICY.atPrice(Wei.gwei(501)).maxFeePerGas()).isEqualTo(Wei.gwei(500));
  }

  @Test
  void asksTheNodeForTheBlocksAndThePercentileOfThePolicy() {
    try (TestNode node = TestNode.start();
        EvmClient client = node.client()) {
      node.behave(
          "eth_feeHistory",
          parameters ->
              parameters.toString().equals("[\"0x5\",\"latest\",[50]]")
                  ? """
                  "result":{"oldestBlock":"0x1","baseFeePerGas":["0x1","0x3b9aca00"],\
                  "gasUsedRatio":[0.5],"reward":[["0x77359400"]]}\
                  """
                  : TestNode.errorOf(-32602, "invalid argument"));
      assertThat(client.fees(POLICY)).isEqualTo(new Fees(Wei.gwei(2), Wei.gwei(4)));
    }
  }

  private static FeeHistory history(long nextBaseFeeGwei, long... tipsGwei) {
    List<List<Wei>> tips = Arrays.stream(tipsGwei).mapToObj(tip -> List.of(Wei.gwei(tip))).toList();
    List<Wei> baseFees = LongStream.of(1, nextBaseFeeGwei).mapToObj(Wei::gwei).toList();
    return new FeeHistory(1, baseFees, tips);
  }
}
