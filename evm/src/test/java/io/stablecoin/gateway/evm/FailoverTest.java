package io.stablecoin.gateway.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailoverTest {

  private static final Duration PATIENT = Duration.ofSeconds(60);
  private static final Duration IMPATIENT = Duration.ofSeconds(1);

  private final TestNode first = TestNode.start().result("eth_gasPrice", "\"0x1\"");
  private final TestNode second = TestNode.start().result("eth_gasPrice", "\"0x2\"");
  private EvmClient client = client(PATIENT, Optional.empty());

  private EvmClient client(Duration timeout, Optional<ChainId> chain) {
    return EvmClient.connect(new EvmSettings(List.of(first.url(), second.url()), timeout, chain));
  }

  @AfterEach
  void close() {
    client.close();
    first.close();
    second.close();
  }

  @Test
  void asksTheNodesInOrderOfPreference() {
    assertThat(price()).isEqualTo(1);
    assertThat(second.methods()).isEmpty();
  }

  @Test
  void asksTheNextNodeWhenOneIsGone() {
    first.close();
    assertThat(price()).isEqualTo(2);
  }

  @Test
  void asksTheNextNodeWhenOneIsSilent() {
    beImpatient();
    first.silentOn("eth_gasPrice");
    assertThat(price()).isEqualTo(2);
  }

  @Test
  void asksTheNextNodeWhenOneIsStuckInItsAnswer() {
    beImpatient();
    first.stuckOn("eth_gasPrice");
    assertThat(price()).isEqualTo(2);
  }

  @Test
  void doesNotWaitForASilentNodeAtEachQuestion() {
    beImpatient();
    first.silentOn("eth_gasPrice");
    for (int i = 0; i < 10; i++) {
      assertThat(price()).isEqualTo(2);
    }
    assertThat(first.methods()).containsOnlyOnce("eth_gasPrice");
  }

  @Test
  void comesBackToTheNodeThatWasSilent() {
    beImpatient();
    first.silentOn("eth_gasPrice");
    price();
    first.silentOn("nothing");
    for (int i = 0; i < 20; i++) {
      assertThat(price()).isEqualTo(2);
    }
    assertThat(price()).isEqualTo(1);
  }

  @Test
  void asksTheNextNodeWhenOneTalksNonsense() {
    first.result("eth_gasPrice", "\"cheap\"");
    assertThat(price()).isEqualTo(2);
  }

  @Test
  void asksTheNextNodeWhenOneRefuses() {
    first.error("eth_gasPrice", -32603, "internal error");
    assertThat(price()).isEqualTo(2);
  }

  @Test
  void neverBelievesANodeOfAnotherChain() {
    first.result("eth_chainId", "\"0x1\"");
    try (EvmClient pinned = client(PATIENT, Optional.of(new ChainId(31337)))) {
      assertThat(pinned.gasPrice().value().intValueExact()).isEqualTo(2);
      assertThat(first.methods()).containsExactly("eth_chainId");
    }
  }

  @Test
  void namesTheNodeOfAnotherChain() {
    second.result("eth_chainId", "\"0x1\"");
    assertThatExceptionOfType(RpcException.WrongChain.class)
        .isThrownBy(client::requireOneChain)
        .withMessageContaining("127.0.0.1:" + second.port())
        .withMessageContaining("is of chain 1, not of chain 31337");
  }

  @Test
  void asksANodeForItsChainOnce() {
    price();
    price();
    assertThat(first.methods()).containsExactly("eth_chainId", "eth_gasPrice", "eth_gasPrice");
  }

  @Test
  void keepsARevertThatAnotherNodeWouldRepeat() {
    first.error("eth_call", 3, "execution reverted");
    assertThatExceptionOfType(RpcException.Reverted.class)
        .isThrownBy(
            () -> client.call(CallRequest.read(Address.ZERO, Bytes.EMPTY), BlockTag.LATEST));
    assertThat(second.methods()).isEmpty();
  }

  @Test
  void saysWhyTheFirstNodeFailedWhenAllDo() {
    beImpatient();
    first.silentOn("eth_gasPrice");
    second.close();
    assertThatExceptionOfType(RpcException.TimedOut.class)
        .isThrownBy(client::gasPrice)
        .withMessageContaining("eth_gasPrice within 1000 ms")
        .satisfies(e ->
            assertThat(e.getSuppressed())
                .singleElement()
                .isInstanceOf(RpcException.Unreachable.class));
  }

  @Test
  void namesANodeThatDoesNotExist() {
    URI url = URI.create("http://node.invalid/s3cretkey");
    try (EvmClient lost = EvmClient.connect(new EvmSettings(List.of(url), PATIENT))) {
      assertThatExceptionOfType(RpcException.Unreachable.class)
          .isThrownBy(lost::chainId)
          .withMessageContaining("node.invalid")
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3cretkey"));
    }
  }

  @Test
  void sendsTheCredentialsOfTheUrlAsAHeader() {
    URI url = URI.create("http://user:pass@127.0.0.1:" + first.port());
    try (EvmClient known = EvmClient.connect(new EvmSettings(List.of(url), PATIENT))) {
      known.chainId();
    }
    assertThat(first.authorizations()).containsExactly("Basic dXNlcjpwYXNz");
  }

  private void beImpatient() {
    client.close();
    client = client(IMPATIENT, Optional.empty());
  }

  private int price() {
    return client.gasPrice().value().intValueExact();
  }
}
