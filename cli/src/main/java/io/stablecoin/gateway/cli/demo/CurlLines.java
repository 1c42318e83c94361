package io.stablecoin.gateway.cli.demo;

import java.net.URI;
import java.util.List;

/** What to try next; each line works as it is pasted into a shell. */
final class CurlLines {

  private CurlLines() {}

  static List<String> of(URI api, String apiKey, String sessionId) {
    String authorization = "-H 'Authorization: Bearer " + apiKey + "'";
    return List.of(
        "curl -sS %s/v1/payment-sessions %s %s -d '%s'"
            .formatted(
                api,
                authorization,
                post("session"),
                "{\"amount\": \"5.00\", \"token\": \"USDC\", \"network\": \"local\"}"),
        "curl -sS %s/v1/refunds %s %s -d '%s'"
            .formatted(
                api,
                authorization,
                post("refund"),
                "{\"payment_session_id\": \"" + sessionId + "\", \"amount\": \"5.00\"}"),
        "curl -sS %s/v1/balance %s".formatted(api, authorization));
  }

  /** A key of its own for each line and each time it is pasted. */
  private static String post(String name) {
    return "-H 'Content-Type: application/json' -H \"Idempotency-Key: " + name + "-$(date +%s)\"";
  }
}
