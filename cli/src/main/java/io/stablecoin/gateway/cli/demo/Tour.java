package io.stablecoin.gateway.cli.demo;

import static io.stablecoin.gateway.cli.CommandError.STEP_DID_NOT_HOLD;

import io.stablecoin.gateway.cli.stack.EmbeddedStack;
import io.stablecoin.gateway.cli.stack.Narrator;
import io.stablecoin.gateway.cli.stack.StackChain;
import io.stablecoin.gateway.cli.stack.Waiting;
import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A payment of 25 USDC and a refund of 10, from the order to the books. */
final class Tour {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);

  private final EmbeddedStack stack;
  private final StackChain chain;
  private final MerchantApi api;
  private final Narrator narrator;
  private final Token usdc;
  private final TokenAmount price;
  private final TokenAmount refunded;

  Tour(EmbeddedStack stack, MerchantApi api, Narrator narrator) {
    this.stack = stack;
    this.chain = stack.chain();
    this.api = api;
    this.narrator = narrator;
    this.usdc = chain.usdc();
    this.price = TokenAmount.parse("25.00", usdc);
    this.refunded = TokenAmount.parse("10.00", usdc);
  }

  /** Takes the tour; throws where a step does not hold. */
  Sights take() {
    Address customer = chain.customer().address();
    TokenAmount before = chain.balance(customer, usdc);

    JsonNode session = openSession();
    Address deposit = Address.parse(session.path("deposit_address").asString());
    pay(deposit);
    awaitStatus("Completed", "/v1/payment-sessions/" + id(session), this::received);
    JsonNode refund = refund(id(session));
    awaitStatus("Refunded", "/v1/refunds/" + id(refund), this::sent);

    TokenAmount expected = before.minus(price).plus(refunded);
    TokenAmount after = chain.balance(customer, usdc);
    check("Customer", after.equals(expected), "paid 25.00, got 10.00 back: holds " + after);
    TokenAmount held = heldOnChain(deposit);
    check("On chain", held.equals(price.minus(refunded)), "the gateway holds " + held);
    Books books = Books.read(api, usdc);
    check("Ledger", books.owed().equals(held) && books.addUp(), addsUp(books));
    List<SigningEvent> signatures =
        stack.signingEvents().stream()
            .filter(SigningEvent::isSignature)
            .map(SigningEvent::read)
            .toList();
    check("Signatures", signatures.size() == sentByHotWallet(), asManyAs(signatures));
    return new Sights(id(session), after, held, books, signatures);
  }

  private JsonNode openSession() {
    return narrator.step(
        "Payment session",
        () ->
            api.post(
                "/v1/payment-sessions",
                Map.of(
                    "amount",
                    price.toDecimal(),
                    "token",
                    usdc.symbol(),
                    "network",
                    EmbeddedStack.NETWORK,
                    "description",
                    "Order 1001")),
        session ->
            "%s asks for %s at %s"
                .formatted(id(session), price, session.path("deposit_address").asString()));
  }

  private void pay(Address deposit) {
    narrator.step(
        "Payment",
        () -> chain.payAsCustomer(deposit, price),
        hash -> "the customer sends " + price + ", transaction " + hash);
  }

  private JsonNode refund(String session) {
    return narrator.step(
        "Refund",
        () ->
            api.post(
                "/v1/refunds",
                Map.of("payment_session_id", session, "amount", refunded.toDecimal())),
        refund -> id(refund) + " reserves " + refunded + " in the ledger");
  }

  private void awaitStatus(String title, String path, Function<JsonNode, String> detail) {
    narrator.step(
        title,
        () -> Waiting.until(path + " is completed", LONGEST_WAIT, () -> completed(api.get(path))),
        detail);
  }

  private static Optional<JsonNode> completed(JsonNode object) {
    String status = object.path("status").asString();
    if (status.equals("failed") || status.equals("expired")) {
      throw STEP_DID_NOT_HOLD.because(id(object) + " became " + status + ".");
    }
    return status.equals("completed") ? Optional.of(object) : Optional.empty();
  }

  private String received(JsonNode session) {
    return "%s %s received, final on chain"
        .formatted(session.path("amount_received").asString(), usdc.symbol());
  }

  private String sent(JsonNode refund) {
    return "swept and signed by KMS, final on chain, transaction "
        + refund.path("tx_hash").asString();
  }

  private TokenAmount heldOnChain(Address deposit) {
    return chain.balance(stack.hotWallet(), usdc).plus(chain.balance(deposit, usdc));
  }

  private static String addsUp(Books books) {
    return "%d entries add up; the merchant has %s, as much as is on chain"
        .formatted(books.entries().size(), books.owed());
  }

  private long sentByHotWallet() {
    return chain.client().transactionCount(stack.hotWallet(), BlockTag.LATEST);
  }

  private static String asManyAs(List<SigningEvent> signatures) {
    return signatures.size() + " made by KMS, one for each transaction of the hot wallet";
  }

  private void check(String title, boolean holds, String detail) {
    narrator.step(
        title,
        () -> {
          if (!holds) {
            throw STEP_DID_NOT_HOLD.because("This does not hold: " + detail + ".");
          }
          return detail;
        },
        text -> text);
  }

  private static String id(JsonNode object) {
    return object.path("id").asString();
  }
}
