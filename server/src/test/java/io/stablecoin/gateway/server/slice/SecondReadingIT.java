package io.stablecoin.gateway.server.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TokenAmount;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Behind two nodes, of which one does not tell what is true. */
class SecondReadingIT {

  private static final String SESSIONS = "/v1/payment-sessions";

  @AutoClose
  private static final Shop SHOP =
      new Shop(new Market(2, "confirmations: " + Market.CONFIRMATIONS));

  private final Api api = SHOP.api;
  private final Market market = SHOP.market;
  private final NodeProxy preferred = market.nodes.getFirst();
  private final NodeProxy other = market.nodes.getLast();

  @Test
  void findsAPaymentThatTheFirstNodeDidNotListAtFirst() {
    JsonNode session = api.session("25.00", "USDC");
    preferred.hideLogs(true);
    SHOP.customer.pay(session, "25.00", market.tokens.usdc());
    awaitRead("select max(number) from read_blocks");

    market.chain.mine(Market.CONFIRMATIONS);
    api.awaitStatus(SESSIONS, session, "completed");
    preferred.hideLogs(false);
  }

  @Test
  void booksAPaymentThatTheOtherNodeDoesNotList() {
    JsonNode session = api.session("25.00", "USDC");
    other.hideLogs(true);
    SHOP.customer.payFinally(session, "25.00");
    api.awaitStatus(SESSIONS, session, "completed");
    other.hideLogs(false);
  }

  @Test
  void booksTheTrueAmountWhereANodeTellsAnother() {
    JsonNode session = api.session("25.00", "USDC");
    preferred.falsifyAmounts(true);
    SHOP.customer.payFinally(session, "25.00");

    api.awaitStatus(SESSIONS, session, "completed");
    preferred.falsifyAmounts(false);
    assertThat(api.get(SESSIONS + "/" + session.path("id").asString()).text("amount_received"))
        .isEqualTo("25.00");
  }

  @Test
  void booksLaterWhatTheOtherNodeDidNotKnowAtFirst() {
    JsonNode session = api.session("25.00", "USDC");
    Address address = Address.parse(session.path("deposit_address").asString());
    other.hideLogs(true);
    other.hideReceipts(true);
    SHOP.customer.payFinally(session, "25.00");
    await().until(() -> isDoubted(address));
    assertThat(finalArrivals(address)).isZero();

    other.hideLogs(false);
    other.hideReceipts(false);
    api.awaitStatus(SESSIONS, session, "completed");
    assertThat(isDoubted(address)).isFalse();
  }

  @Test
  void neverBooksWhatTheFirstNodeInvents() {
    neverBooksWhatIsInventedBy(preferred);
  }

  @Test
  void neverBooksWhatTheOtherNodeInvents() {
    neverBooksWhatIsInventedBy(other);
  }

  private void neverBooksWhatIsInventedBy(NodeProxy node) {
    JsonNode session = api.session("25.00", "USDC");
    JsonNode real = api.session("25.00", "USDC");
    Address address = Address.parse(session.path("deposit_address").asString());
    node.invent(
        new InventedTransfer(
            TokenAmount.parse("25", market.tokens.usdc()),
            SHOP.customer.address(),
            address,
            head() + 1));
    SHOP.customer.payFinally(real, "25.00");
    api.awaitStatus(SESSIONS, real, "completed");

    assertThat(status(session)).isEqualTo("created");
    assertThat(finalArrivals(address)).isZero();
  }

  private String status(JsonNode session) {
    return api.get(SESSIONS + "/" + session.path("id").asString()).text("status");
  }

  private long head() {
    return market.client.block(BlockTag.LATEST).number();
  }

  private void awaitRead(String cursor) {
    long head = head();
    await().until(() -> SHOP.database.jdbc().sql(cursor).query(Long.class).single() >= head);
  }

  private static long finalArrivals(Address address) {
    return SHOP.database
        .jdbc()
        .sql("select count(*) from arrivals where recipient = :address and state = 'final'")
        .param("address", address.value().toArray())
        .query(Long.class)
        .single();
  }

  private static boolean isDoubted(Address address) {
    return SHOP.database
        .jdbc()
        .sql(
            """
            select exists (select 1 from arrivals
              where recipient = :address and doubted_at is not null)
            """)
        .param("address", address.value().toArray())
        .query(Boolean.class)
        .single();
  }
}
