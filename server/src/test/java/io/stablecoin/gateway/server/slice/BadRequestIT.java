package io.stablecoin.gateway.server.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every request that cannot be is refused in one form, and leaves nothing behind. */
class BadRequestIT {

  private static final String SESSIONS = "/v1/payment-sessions";
  private static final String REFUNDS = "/v1/refunds";
  private static final String PAYOUTS = "/v1/payouts";
  private static final String SUPPLIER = "0x90F79bf6EB2c4f870365E785982E1f101E93b906";
  private static final JsonMapper JSON = new JsonMapper();

  @AutoClose private static final Shop SHOP = new Shop();

  /**
   * A request, and how it is refused.
   *
   * @param errors the codes in {@code errors}
   */
  record Refusal(
      String name, HttpRequest.Builder request, int status, String code, List<String> errors) {

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource({"amounts", "bodies", "sessions", "refunds", "payouts", "requests"})
  void isRefused(Refusal refusal) {
    List<Integer> before = rows();

    HttpResponse<String> answer = Api.exchange(refusal.request());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(refusal.status());
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.path("code").asString()).isEqualTo(refusal.code());
    assertThat(problem.path("type").asString()).endsWith(refusal.code());
    assertThat(problem.path("status").asInt()).isEqualTo(refusal.status());
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(problem.path("detail").asString()).isNotBlank();
    assertThat(answer.headers().firstValue("Request-Id"))
        .contains(problem.path("request_id").asString());
    assertThat(problem.path("errors").valueStream().map(it -> it.path("code").asString()))
        .containsExactlyElementsOf(refusal.errors());
    assertThat(problem.path("errors").valueStream().map(it -> it.path("field").asString("")))
        .doesNotContain("");
    assertThat(answer.body()).doesNotContain("Exception", "io.stablecoin", "springframework");
    assertThat(rows()).isEqualTo(before);
  }

  static Stream<Refusal> amounts() {
    return Stream.of(
        amount("seven decimals", "\"1.0000001\"", "amount_too_precise"),
        amount("a negative amount", "\"-1.00\"", "amount_negative"),
        amount("nothing", "\"0.00\"", "amount_zero"),
        amount("more than there is", "\"1" + "0".repeat(80) + "\"", "amount_too_large"),
        amount("more than a token can hold", "1" + "0".repeat(80), "amount_too_large"),
        amount("no number", "\"NaN\"", "amount_malformed"),
        amount("an exponent in a text", "\"1e3\"", "amount_malformed"),
        amount("an amount with a comma", "\"1,5\"", "amount_malformed"),
        amount("an amount with a space", "\" 1\"", "amount_malformed"),
        amount("an empty amount", "\"\"", "amount_malformed"),
        amount("an object as amount", "{}", "field_type"),
        amount("a list as amount", "[]", "field_type"),
        amount("a truth value as amount", "true", "field_type"),
        amount("no amount", "null", "field_required"));
  }

  private static Refusal amount(String name, String amount, String error) {
    return new Refusal(
        name, session(amount, "USDC", "local"), 422, "validation_failed", List.of(error));
  }

  static Stream<Refusal> bodies() {
    return Stream.of(
        malformed("a text as body", "\"amount\""),
        malformed("a list as body", "[{\"amount\": \"1.00\"}]"),
        malformed("null as body", "null"),
        malformed("an empty body", ""),
        malformed("half an object", "{\"amount\": \"1.00\""),
        malformed("two objects", "{} {}"),
        malformed("a field twice", "{\"amount\": \"1.00\", \"amount\": \"2.00\"}"),
        malformed("NaN", "{\"amount\": NaN, \"token\": \"USDC\", \"network\": \"local\"}"),
        malformed("arrays without end", "[".repeat(5000)));
  }

  private static Refusal malformed(String name, String body) {
    return new Refusal(name, post(SESSIONS, body), 400, "malformed_json", List.of());
  }

  static Stream<Refusal> sessions() {
    return Stream.of(
        new Refusal(
            "an unknown token", session("\"1\"", "DAI", "local"), 422, "token_unknown", List.of()),
        new Refusal(
            "an unknown network",
            session("\"1\"", "USDC", "moon"),
            422,
            "network_unknown",
            List.of()),
        new Refusal(
            "a live key on a test network",
            post(SHOP.liveApi(), SESSIONS, sessionBody("\"1\"", "USDC", "local")),
            422,
            "network_mode_mismatch",
            List.of()),
        new Refusal(
            "a field too many",
            post(
                SESSIONS,
                "{\"amount\": \"1\", \"token\": \"USDC\", \"network\": \"local\", \"x\": 1}"),
            422,
            "validation_failed",
            List.of("field_unknown")),
        new Refusal(
            "everything wrong at once",
            post(SESSIONS, "{\"amount\": true, \"token\": 1}"),
            422,
            "validation_failed",
            List.of("field_type", "field_type", "field_required")));
  }

  static Stream<Refusal> refunds() {
    return Stream.of(
        destination("39 digits", "0x71C7656EC7ab88b098defB751B7401B5f6d8976", "address_length"),
        destination(
            "a wrong checksum", "0x71C7656EC7ab88b098defB751B7401B5f6d8976f", "address_checksum"),
        destination("no prefix", "71C7656EC7ab88b098defB751B7401B5f6d8976F00", "address_malformed"),
        destination("a name", "vitalik.eth", "address_malformed"),
        new Refusal(
            "a refund of nothing we know",
            post(REFUNDS, "{\"payment_session_id\": \"ps_none\"}"),
            404,
            "payment_session_not_found",
            List.of()),
        new Refusal(
            "a refund without a session",
            post(REFUNDS, "{}"),
            422,
            "validation_failed",
            List.of("field_required")),
        new Refusal(
            "a refund without an Idempotency-Key",
            SHOP.api
                .request(REFUNDS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"payment_session_id\": \"ps_none\"}")),
            400,
            "idempotency_key_required",
            List.of()),
        new Refusal(
            "an Idempotency-Key that is too long",
            SHOP.api
                .request(REFUNDS)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k".repeat(256))
                .POST(BodyPublishers.ofString("{\"payment_session_id\": \"ps_none\"}")),
            400,
            "idempotency_key_invalid",
            List.of()));
  }

  private static Refusal destination(String name, String address, String error) {
    String body =
        """
        {"payment_session_id": "ps_none", "destination": "%s"}\
        """
            .formatted(address);
    return new Refusal(name, post(REFUNDS, body), 422, "validation_failed", List.of(error));
  }

  static Stream<Refusal> payouts() {
    return Stream.of(
        payout("a payout of an unknown token", "DAI", "local", SUPPLIER, "token_unknown"),
        payout("a payout on an unknown network", "USDC", "moon", SUPPLIER, "network_unknown"),
        payout(
            "a payout of a contract that is no token",
            SHOP.market.wallet.toString(),
            "local",
            SUPPLIER,
            "token_unknown"),
        payout(
            "a payout of more than there is", "USDC", "local", SUPPLIER, "amount_exceeds_balance"),
        payoutTo("the zero address", "0x" + "0".repeat(40), "destination_zero"),
        payoutTo(
            "the token itself",
            SHOP.market.tokens.usdc().contract().toString(),
            "destination_token"),
        payoutTo(
            "another token", SHOP.market.tokens.usdt().contract().toString(), "destination_token"),
        payoutTo("a deposit address", depositAddress(), "destination_own"),
        payoutTo("the hot wallet", SHOP.market.wallet.toString(), "destination_own"),
        payoutTo("39 digits", "0x71C7656EC7ab88b098defB751B7401B5f6d8976", "address_length"),
        new Refusal(
            "a payout with a live key on a test network",
            post(SHOP.liveApi(), PAYOUTS, payoutBody("USDC", "local", SUPPLIER)),
            422,
            "network_mode_mismatch",
            List.of()),
        new Refusal(
            "a payout of nothing said",
            post(PAYOUTS, "{}"),
            422,
            "validation_failed",
            List.of("field_required", "field_required", "field_required", "field_required")),
        new Refusal(
            "a payout without an Idempotency-Key",
            SHOP.api
                .request(PAYOUTS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(payoutBody("USDC", "local", SUPPLIER))),
            400,
            "idempotency_key_required",
            List.of()),
        new Refusal(
            "a payout of 10 MB",
            post(PAYOUTS, payoutBody("1".repeat(10_000_000), "local", SUPPLIER)),
            413,
            "body_too_large",
            List.of()),
        new Refusal(
            "an unknown payout",
            SHOP.api.request(PAYOUTS + "/po_none").GET(),
            404,
            "payout_not_found",
            List.of()),
        new Refusal(
            "agreement to an unknown payout",
            post(PAYOUTS + "/po_none/approve", ""),
            404,
            "payout_not_found",
            List.of()),
        new Refusal(
            "an end to an unknown payout",
            post(PAYOUTS + "/po_none/cancel", ""),
            404,
            "payout_not_found",
            List.of()));
  }

  private static Refusal payout(String name, String token, String network, String to, String code) {
    return new Refusal(name, post(PAYOUTS, payoutBody(token, network, to)), 422, code, List.of());
  }

  private static Refusal payoutTo(String name, String to, String error) {
    return new Refusal(
        "a payout to " + name,
        post(PAYOUTS, payoutBody("USDC", "local", to)),
        422,
        "validation_failed",
        List.of(error));
  }

  private static String payoutBody(String token, String network, String destination) {
    return """
    {"amount": "1.00", "token": "%s", "network": "%s", "destination": "%s"}\
    """
        .formatted(token, network, destination);
  }

  private static String depositAddress() {
    return SHOP.api.session("1.00", "USDC").path("deposit_address").asString();
  }

  static Stream<Refusal> requests() {
    return Stream.of(
        new Refusal(
            "a form",
            SHOP.api
                .request(SESSIONS)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("amount=1.00")),
            415,
            "unsupported_media_type",
            List.of()),
        new Refusal(
            "a body of 10 MB",
            post(SESSIONS, sessionBody("\"" + "1".repeat(10_000_000) + "\"", "USDC", "local")),
            413,
            "body_too_large",
            List.of()),
        new Refusal(
            "an unknown path", SHOP.api.request("/v1/refund").GET(), 404, "not_found", List.of()),
        new Refusal(
            "an unknown id",
            SHOP.api.request(REFUNDS + "/re_none").GET(),
            404,
            "refund_not_found",
            List.of()),
        new Refusal(
            "a wrong method",
            SHOP.api.request(REFUNDS).DELETE(),
            405,
            "method_not_allowed",
            List.of()),
        new Refusal(
            "no API key",
            HttpRequest.newBuilder(SHOP.gateway.api().resolve(SESSIONS)).GET(),
            401,
            "api_key_missing",
            List.of()),
        new Refusal(
            "an invalid API key",
            HttpRequest.newBuilder(SHOP.gateway.api().resolve(SESSIONS))
                .header("Authorization", "Bearer sk_test_" + "x".repeat(43))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(sessionBody("\"1\"", "USDC", "local"))),
            401,
            "api_key_invalid",
            List.of()));
  }

  private static HttpRequest.Builder session(String amount, String token, String network) {
    return post(SESSIONS, sessionBody(amount, token, network));
  }

  private static String sessionBody(String amount, String token, String network) {
    return """
    {"amount": %s, "token": "%s", "network": "%s"}\
    """
        .formatted(amount, token, network);
  }

  private static HttpRequest.Builder post(String path, String body) {
    return post(SHOP.api, path, body);
  }

  private static HttpRequest.Builder post(Api api, String path, String body) {
    return api.request(path)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(BodyPublishers.ofString(body));
  }

  /** How many there are of everything that a request may write. */
  private static List<Integer> rows() {
    return Stream.of(
            "payment_sessions",
            "deposit_addresses",
            "disbursements",
            "transactions",
            "ledger_entry",
            "outbox_event",
            "idempotent_answer")
        .map(table ->
            SHOP.database.jdbc().sql("select count(*) from " + table).query(Integer.class).single())
        .toList();
  }
}
