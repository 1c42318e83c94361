package io.stablecoin.gateway.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevertReasonTest {

  private static final String PAUSED =
      "0x08c379a0"
          + "0000000000000000000000000000000000000000000000000000000000000020"
          + "0000000000000000000000000000000000000000000000000000000000000006"
          + "7061757365640000000000000000000000000000000000000000000000000000";
  private static final String OVERFLOW =
      "0x4e487b710000000000000000000000000000000000000000000000000000000000000011";

  @Test
  void readsAMessage() {
    assertThat(RevertReason.decode(Bytes.fromHex(PAUSED)))
        .isEqualTo(new RevertReason.Message("paused"));
  }

  @Test
  void readsAPanic() {
    RevertReason reason = RevertReason.decode(Bytes.fromHex(OVERFLOW));
    assertThat(reason).isEqualTo(new RevertReason.Panic(BigInteger.valueOf(0x11)));
    assertThat(reason.describe()).isEqualTo("panic 0x11");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x",
        "0x08c379",
        "0x08c379a0",
        "0x08c379a0ff",
        "0x4e487b7111",
        "0x08c379a00000000000000000000000000000000000000000000000000000000000000020"
            + "00000000000000000000000000000000000000000000000000000000ffffffff",
        "0xe450d38c00"
      })
  void leavesAnythingElseRaw(String data) {
    Bytes bytes = Bytes.fromHex(data);
    assertThat(RevertReason.decode(bytes)).isEqualTo(new RevertReason.Raw(bytes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
               3 | execution reverted: paused | "%s"
          -32000 | execution reverted         | "%s"
          -32015 | VM execution error.        | "Reverted %s"
          -32603 | Execution reverted         | {"data":"%s"}
          """)
  void findsTheReasonWhereverTheNodePutsIt(long code, String message, String data) {
    try (TestNode node = TestNode.start();
        EvmClient client = node.client()) {
      node.behave(
          "eth_estimateGas",
          p ->
              "\"error\":{\"code\":%d,\"message\":\"%s\",\"data\":%s}"
                  .formatted(code, message, data.formatted(PAUSED)));
      assertThatThrownBy(() -> client.estimateGas(CallRequest.read(Address.ZERO, Bytes.EMPTY)))
          .isInstanceOfSatisfying(
              RpcException.Reverted.class,
              e -> assertThat(e.reason()).isEqualTo(new RevertReason.Message("paused")))
          .hasMessageStartingWith("The contract reverts: paused.");
    }
  }
}
