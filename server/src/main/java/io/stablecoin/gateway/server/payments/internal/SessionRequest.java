package io.stablecoin.gateway.server.payments.internal;

import io.stablecoin.gateway.server.payments.internal.PaymentSession.Order;
import io.stablecoin.gateway.server.web.RequestFields;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a merchant asks for, checked as far as that goes without knowing the network.
 *
 * @param amount in decimal notation, of a token not known yet
 * @param expiresIn 1 minute to 30 days; 1 day where nothing is said
 */
record SessionRequest(
    String amount, String token, String network, Order order, Duration expiresIn) {

  private static final Set<String> FIELDS =
      Set.of(
          "amount",
          "token",
          "network",
          "description",
          "metadata",
          "success_url",
          "cancel_url",
          "expires_in");
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_URL = 2_048;
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final Duration USUAL = Duration.ofDays(1);

  static SessionRequest read(JsonNode body) {
    RequestFields fields = RequestFields.of(body, FIELDS);
    fields.require("amount");
    Optional<String> amount = fields.amount("amount");
    Optional<String> token = fields.requiredText("token", LONGEST_NAME);
    Optional<String> network = fields.requiredText("network", LONGEST_NAME);
    Order order =
        new Order(
            fields.text("description", RequestFields.LONGEST_TEXT),
            fields.metadata("metadata"),
            url(fields, "success_url"),
            url(fields, "cancel_url"));
    Duration expiresIn =
        fields
            .wholeNumber("expires_in", SHORTEST.toSeconds(), LONGEST.toSeconds())
            .map(Duration::ofSeconds)
            .orElse(USUAL);
    fields.check();
    return new SessionRequest(
        amount.orElseThrow(), token.orElseThrow(), network.orElseThrow(), order, expiresIn);
  }

  private static Optional<String> url(RequestFields fields, String field) {
    Optional<String> text = fields.text(field, LONGEST_URL);
    if (text.isPresent() && !isWebAddress(text.get())) {
      fields.reject(
          field, "url_malformed", "It must be a URL that starts with https:// or http://.");
      return Optional.empty();
    }
    return text;
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
