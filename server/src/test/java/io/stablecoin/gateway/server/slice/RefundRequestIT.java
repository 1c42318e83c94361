package io.stablecoin.gateway.server.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.types.Bytes;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Who may ask for which refund, and how often. */
class RefundRequestIT {

  private static final String SESSIONS = "/v1/payment-sessions";
  private static final String REFUNDS = "/v1/refunds";
  private static final int AT_ONCE = 16;

  @AutoClose private static final Shop SHOP = new Shop();

  private final Api api = SHOP.api;

  @Test
  void anotherMerchantSeesNothingAndMovesNothing() {
    Api other = SHOP.api("mer_other");
    JsonNode session = paid();
    JsonNode open = api.session("25.00", "USDC");
    JsonNode refund = api.refund(session, "1.00").body();

    assertSameAsMissing(other, SESSIONS + "/%s", id(session), "payment_session_not_found");
    assertSameAsMissing(other, REFUNDS + "/%s", id(refund), "refund_not_found");
    assertMissing(other.post(SESSIONS + "/" + id(open) + "/cancel", ""));
    assertMissing(other.refund(session, "1.00"));
    assertThat(other.get(SESSIONS).body().path("data")).isEmpty();
    assertThat(other.get(REFUNDS).body().path("data")).isEmpty();
    assertThat(api.get(SESSIONS + "/" + id(open)).text("status")).isEqualTo("created");
    assertThat(refunded(session)).isEqualTo("1.00");
  }

  private static void assertSameAsMissing(Api api, String path, String id, String code) {
    Api.Answer answer = api.get(path.formatted(id));
    Api.Answer missing = api.get(path.formatted("xx_none"));
    assertThat(answer.status()).isEqualTo(missing.status()).isEqualTo(404);
    assertThat(answer.text("code")).isEqualTo(missing.text("code")).isEqualTo(code);
    assertThat(answer.text("detail")).isEqualTo(missing.text("detail"));
  }

  private static void assertMissing(Api.Answer answer) {
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("code")).isEqualTo("payment_session_not_found");
  }

  @Test
  void givesOutNoMoreThanWasReceivedHoweverManyAskAtOnce() throws Exception {
    JsonNode session = paid();

    List<Api.Answer> answers = atOnce(() -> api.refund(session, "10.00"));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(2);
    assertThat(answers)
        .filteredOn(answer -> answer.text("code").equals("refund_exceeds_received"))
        .hasSize(AT_ONCE - 2);
    assertThat(refunded(session)).isEqualTo("20.00");
    assertThat(refunds(session)).isEqualTo(2);
  }

  @Test
  void makesOneRefundHoweverOftenItIsAskedForAtOnce() throws Exception {
    JsonNode session = paid();
    String key = UUID.randomUUID().toString();

    List<HttpResponse<String>> answers =
        atOnce(() -> api.exchange(REFUNDS, body(session, "10.00"), key));

    assertThat(answers).filteredOn(it -> it.statusCode() == 201 && !isReplayed(it)).hasSize(1);
    assertThat(answers)
        .filteredOn(it -> it.statusCode() != 201)
        .allSatisfy(it -> {
          assertThat(it.statusCode()).isEqualTo(409);
          assertThat(it.body()).contains("idempotency_key_in_use");
        });
    assertThat(answers.stream().filter(it -> it.statusCode() == 201).map(HttpResponse::body))
        .containsOnly(api.exchange(REFUNDS, body(session, "10.00"), key).body());
    assertThat(refunds(session)).isEqualTo(1);
  }

  @Test
  void repeatsItsAnswerAndRefusesAnotherRequestUnderItsKey() {
    JsonNode session = paid();
    String key = UUID.randomUUID().toString();
    HttpResponse<String> first = api.exchange(REFUNDS, body(session, "10.00"), key);
    HttpResponse<String> again = api.exchange(REFUNDS, body(session, "10.00"), key);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(isReplayed(first)).isFalse();
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(isReplayed(again)).isTrue();
    assertThat(again.body()).isEqualTo(first.body());

    Api.Answer other = api.post(REFUNDS, body(session, "11.00"), key);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("code")).isEqualTo("idempotency_key_reused");
    assertThat(refunds(session)).isEqualTo(1);
  }

  @Test
  void isNoMoreThanWasReceived() {
    JsonNode session = paid();
    Api.Answer answer = api.refund(session, "25.01");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("code")).isEqualTo("refund_exceeds_received");
    assertThat(api.refund(api.session("25.00", "USDC"), "0.01").text("code"))
        .isEqualTo("refund_exceeds_received");
    assertThat(refunds(session)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0xef010071c7656ec7ab88b098defb751b7401b5f6d8976f, 201, ''",
    "0x6001, 422, destination_required"
  })
  void goesBackToAnAccountThatItsOwnerControlsOnly(String code, int status, String problem) {
    Customer payer = new Customer(SHOP.market, 2);
    JsonNode session = api.session("25.00", "USDC");
    payer.payFinally(session, "25.00");
    api.awaitStatus(SESSIONS, session, "completed");
    SHOP.market.chain.setCode(payer.address(), Bytes.fromHex(code));

    Api.Answer answer = api.refund(session, "1.00");

    SHOP.market.chain.setCode(payer.address(), Bytes.fromHex("0x"));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text("code")).isEqualTo(problem);
  }

  record Destination(String error, String address) {}

  @ParameterizedTest
  @MethodSource("lostDestinations")
  void goesNowhereWhereItWouldBeLost(Destination destination) {
    JsonNode session = paid();
    String to =
        destination.address().isEmpty()
            ? session.path("deposit_address").asString()
            : destination.address();

    Api.Answer answer =
        api.post(
            REFUNDS,
            """
            {"payment_session_id": "%s", "amount": "1.00", "destination": "%s"}\
            """
                .formatted(id(session), to));

    assertThat(answer.status()).isEqualTo(422);
    JsonNode error = answer.body().path("errors").path(0);
    assertThat(error.path("field").asString()).isEqualTo("destination");
    assertThat(error.path("code").asString()).isEqualTo(destination.error());
    assertThat(refunds(session)).isZero();
  }

  static Stream<Destination> lostDestinations() {
    return Stream.of(
        new Destination("destination_zero", "0x" + "0".repeat(40)),
        new Destination("destination_token", SHOP.market.tokens.usdt().contract().toString()),
        new Destination("destination_own", ""),
        new Destination("destination_own", SHOP.market.wallet.toString()));
  }

  private JsonNode paid() {
    JsonNode session = api.session("25.00", "USDC");
    SHOP.customer.payFinally(session, "25.00");
    return api.awaitStatus(SESSIONS, session, "completed");
  }

  private static <T> List<T> atOnce(Callable<T> request) throws InterruptedException {
    try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> all = IntStream.range(0, AT_ONCE).mapToObj(_ -> request).toList();
      return requests.invokeAll(all).stream().map(Future::resultNow).toList();
    }
  }

  private static boolean isReplayed(HttpResponse<String> answer) {
    return answer.headers().firstValue("Idempotent-Replayed").isPresent();
  }

  private String refunded(JsonNode session) {
    return api.get(SESSIONS + "/" + id(session)).text("amount_refunded");
  }

  private static int refunds(JsonNode session) {
    return SHOP.database
        .jdbc()
        .sql("select count(*) from refunds where payment_session_id = :id")
        .param("id", id(session))
        .query(Integer.class)
        .single();
  }

  private static String body(JsonNode session, String amount) {
    return """
    {"payment_session_id": "%s", "amount": "%s"}\
    """
        .formatted(id(session), amount);
  }

  private static String id(JsonNode object) {
    return object.path("id").asString();
  }
}
