package io.stablecoin.gateway.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TxHash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedAnswerTest {

  private final TestNode node = TestNode.start();
  private final EvmClient client = node.client();

  @AfterEach
  void close() {
    client.close();
    node.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "1",
        "true",
        "{}",
        "[]",
        "\"\"",
        "\"0x\"",
        "\"0x00\"",
        "\"0x01\"",
        "\"1\"",
        "\"-0x1\"",
        "\"0x-1\"",
        "\"0xg\"",
        "\" 0x1\"",
        "\"0x8000000000000000\""
      })
  void believesNoQuantityThatIsNone(String result) {
    node.result("eth_getTransactionCount", result);
    assertMalformed("eth_getTransactionCount");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>502 Bad Gateway</html>",
        "{",
        "null",
        "7",
        "\"0x1\"",
        "[]",
        "{}",
        "{\"id\":0}",
        "{\"id\":1,\"result\":\"0x1\"}",
        "{\"id\":\"0\",\"result\":\"0x1\"}",
        "{\"result\":\"0x1\"}",
        "{\"id\":0,\"error\":\"no\"}",
        "{\"id\":0,\"error\":{\"code\":1}}",
        "{\"id\":0,\"result\":\"0x1\"} {}",
        "{\"id\":0,\"result\":\"0x1\",\"result\":\"0x2\"}"
      })
  void believesNoBodyThatIsNoAnswer(String body) {
    client.chainId();
    node.body(ignored -> body);
    assertMalformed("eth_getTransactionCount");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 401, 403, 404, 500, 503})
  void believesNoAnswerUnderAnHttpError(int status) {
    client.chainId();
    node.result("eth_getTransactionCount", "\"0x1\"").status(status);
    assertMalformed("eth_getTransactionCount");
  }

  @Test
  void readsTheErrorThatComesWithAnHttpError() {
    client.chainId();
    node.error("eth_getTransactionCount", -32000, "header not found").status(400);
    assertThatThrownBy(this::askForTheNonce)
        .isInstanceOfSatisfying(
            RpcException.NodeError.class,
            error -> assertThat(error.nodeMessage()).isEqualTo("header not found"));
  }

  @Test
  void namesTheLimitOfRequests() {
    client.chainId();
    node.status(429);
    assertThatThrownBy(this::askForTheNonce).isInstanceOf(RpcException.RateLimited.class);
  }

  @Test
  void readsNoMoreThan32Megabytes() {
    client.chainId();
    node.body(ignored -> " ".repeat(33 * 1024 * 1024));
    assertThatExceptionOfType(RpcException.MalformedAnswer.class)
        .isThrownBy(this::askForTheNonce)
        .withMessageContaining("larger than 32 MB");
  }

  @Test
  void refusesTheReceiptOfAnotherTransaction() {
    node.result("eth_getTransactionReceipt", ChainJson.receipt(2, 5));
    assertThatExceptionOfType(RpcException.MalformedAnswer.class)
        .isThrownBy(() -> client.receipt(ChainJson.txHash(1)));
  }

  @Test
  void refusesAReceiptWithoutAStatus() {
    node.result(
        "eth_getTransactionReceipt", ChainJson.receipt(1, 5).replace("\"status\"", "\"state\""));
    TxHash hash = ChainJson.txHash(1);
    assertThatExceptionOfType(RpcException.MalformedAnswer.class)
        .isThrownBy(() -> client.receipt(hash))
        .withMessageContaining("result has no status");
  }

  @Test
  void namesTheNodeButNeverThePathOfItsUrl() {
    node.error("eth_getTransactionCount", -32000, "bad key in " + node.url() + " \n forged line");
    assertThatThrownBy(this::askForTheNonce)
        .hasMessageContaining("127.0.0.1:" + node.port())
        .hasMessageNotContaining("s3cretkey")
        .hasMessageNotContaining("\n");
  }

  private void assertMalformed(String method) {
    assertThatThrownBy(this::askForTheNonce)
        .isInstanceOf(RpcException.MalformedAnswer.class)
        .hasMessageContaining(method)
        .hasMessageNotContaining("s3cretkey");
  }

  private void askForTheNonce() {
    client.transactionCount(Address.ZERO, BlockTag.LATEST);
  }
}
