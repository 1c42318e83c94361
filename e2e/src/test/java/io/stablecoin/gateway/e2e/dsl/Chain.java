package io.stablecoin.gateway.e2e.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The local chain, by its JSON-RPC alone. */
public final class Chain {

  private static final String TRANSFER = "0xa9059cbb";
  private static final String BALANCE_OF = "0x70a08231";

  private final URI url;

  Chain(String url) {
    this.url = URI.create(url);
  }

  public JsonNode call(String method, Object... parameters) {
    String body =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", List.of(parameters)));
    JsonNode answer =
        Http.json(
            HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(answer.has("error")).as(answer.toString()).isFalse();
    return answer.path("result");
  }

  /** Sends token units from an account whose key the node holds. */
  public void transfer(String token, String from, String to, long units) {
    send(from, token, "0x0", TRANSFER + word(to) + "%064x".formatted(units));
  }

  /** Sends native coin from an account whose key the node holds. */
  public void fund(String from, String to, String weiInHex) {
    send(from, to, weiInHex, "0x");
  }

  /** Calls a contract from an account whose key the node holds. */
  public void execute(String from, String contract, String data) {
    send(from, contract, "0x0", data);
  }

  private void send(String from, String to, String value, String data) {
    JsonNode hash =
        call("eth_sendTransaction", Map.of("from", from, "to", to, "value", value, "data", data));
    assertThat(awaitReceipt(hash.asString()).path("status").asString()).isEqualTo("0x1");
  }

  public JsonNode awaitReceipt(String hash) {
    return await()
        .until(() -> call("eth_getTransactionReceipt", hash), receipt -> receipt.isObject());
  }

  /** In the token's smallest unit. */
  public BigInteger balance(String token, String owner) {
    return new BigInteger(read(token, BALANCE_OF + word(owner)).substring(2), 16);
  }

  /** An address that a contract tells. */
  public String address(String contract, String data) {
    return "0x" + read(contract, data).substring(26);
  }

  private String read(String contract, String data) {
    return call("eth_call", Map.of("to", contract, "data", data), "latest").asString();
  }

  /** As an argument of a call, or a topic of a log. */
  public static String word(String address) {
    return "0".repeat(24) + address.substring(2).toLowerCase(Locale.ROOT);
  }
}
