package io.stablecoin.gateway.cli.demo;

import java.net.URI;
import java.util.List;

/** What to try next; each line works as it is pasted into a shell. */
final class CurlLines {

  private CurlLines() {}

  static List<String> of(URI api, String apiKey, String sessionId) {
    String authorization = "-H 'Authorization: Bearer " + apiKey + "'";
    String post =
        authorization + " -H 'Content-Type: application/json' -H \"Idempotency-Key: $(date +%s)\"";
    return List.of(
        "curl -sS %s/v1/payment-sessions %s -d '{\"amount\": \"5.00\", \"token\": \"USDC\", \"network\": \"local\"}'"
            .formatted(api, post),
        "curl -sS %s/v1/refunds %s -d '{\"payment_session_id\": \"%s\", \"amount\": \"5.00\"}'"
            .formatted(api, post, sessionId),
        "curl -sS %s/v1/balance %s".formatted(api, authorization));
  }
}
