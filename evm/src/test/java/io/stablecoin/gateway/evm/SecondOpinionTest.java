package io.stablecoin.gateway.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.types.Address;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SecondOpinionTest {

  private static final LogFilter FILTER = new LogFilter(1, 5, List.of(Address.ZERO), List.of());

  @AutoClose private final TestNode preferred = TestNode.start().result("eth_gasPrice", "\"0x1\"");

  @AutoClose private final TestNode other = TestNode.start().result("eth_gasPrice", "\"0x2\"");
  @AutoClose private final EvmClient client = TestNode.clientOf(List.of(preferred, other));

  @Test
  void comesFromAnotherNodeThanTheFirst() {
    assertThat(price(client)).isEqualTo(1);
    assertThat(price(client.secondOpinion())).isEqualTo(2);
    assertThat(preferred.methods()).containsOnlyOnce("eth_gasPrice");
  }

  @Test
  void comesFromThePreferredNodeWhileTheOthersAreDown() {
    other.close();
    assertThat(price(client.secondOpinion())).isEqualTo(1);
  }

  @Test
  void waitsForANodeThatIsBehind() {
    other.result("eth_getBlockByNumber", "null").result("eth_getLogs", "[]");
    assertThatExceptionOfType(RpcException.NodeBehind.class)
        .isThrownBy(() -> client.secondOpinion().scan(FILTER));
    assertThat(preferred.methods()).doesNotContain("eth_getLogs");
  }

  @Test
  void isTheFirstWhereThereIsOneNode() {
    try (EvmClient alone = preferred.client()) {
      assertThat(alone.secondOpinion()).isSameAs(alone);
    }
  }

  private static int price(EvmClient client) {
    return client.gasPrice().value().intValueExact();
  }
}
