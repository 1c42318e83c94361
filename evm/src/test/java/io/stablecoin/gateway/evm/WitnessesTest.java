package io.stablecoin.gateway.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WitnessesTest {

  @AutoClose private final TestNode first = TestNode.start().result("eth_gasPrice", "\"0x1\"");
  @AutoClose private final TestNode second = TestNode.start().result("eth_gasPrice", "\"0x2\"");
  @AutoClose private final TestNode third = TestNode.start().result("eth_gasPrice", "\"0x3\"");
  private final AtomicLong now = new AtomicLong();

  @Test
  void areTheFirstTwoNodesEachForItself() {
    try (EvmClient client = clientOf(first, second, third)) {
      assertThat(client.witnesses()).extracting(WitnessesTest::price).containsExactly(1, 2);
    }
  }

  @Test
  void noOtherNodeAnswersInTheirPlace() {
    try (EvmClient client = clientOf(first, second)) {
      second.error("eth_gasPrice", -32005, "limit exceeded");

      EvmClient limited = client.witnesses().getLast();

      assertThatExceptionOfType(RpcException.class).isThrownBy(() -> price(limited));
      assertThat(client.witnesses()).hasSize(2);
    }
  }

  @Test
  void aThirdStandsInForOneThatIsSilent() {
    try (EvmClient client = clientOf(first, second, third)) {
      second.close();
      assertThatExceptionOfType(RpcException.Unreachable.class)
          .isThrownBy(() -> price(client.witnesses().getLast()));

      assertThat(client.witnesses()).extracting(WitnessesTest::price).containsExactly(1, 3);
    }
  }

  @Test
  void oneDecidesAloneOnlyAfterTheOtherWasSilentForLong() {
    try (EvmClient client = clientOf(first, second)) {
      second.close();
      askAll(client);
      now.addAndGet(Outage.LONG.minusSeconds(1).toNanos());
      askAll(client);
      assertThat(client.witnesses()).hasSize(2);

      now.addAndGet(Duration.ofSeconds(2).toNanos());
      assertThat(client.witnesses()).extracting(WitnessesTest::price).containsExactly(1);

      now.addAndGet(Outage.RETRY.toNanos());
      assertThat(client.witnesses()).hasSize(2);
    }
  }

  @Test
  void isTheNodeItselfWhereThereIsOne() {
    try (EvmClient client = clientOf(first)) {
      assertThat(client.witnesses()).containsExactly(client);
    }
  }

  private EvmClient clientOf(TestNode... nodes) {
    return EvmClient.connect(TestNode.settingsOf(List.of(nodes)), now::get);
  }

  private static void askAll(EvmClient client) {
    for (EvmClient witness : client.witnesses()) {
      try {
        price(witness);
      } catch (RpcException.Unreachable e) {
        // That is what is tested.
      }
    }
  }

  private static int price(EvmClient client) {
    return client.gasPrice().value().intValueExact();
  }
}
