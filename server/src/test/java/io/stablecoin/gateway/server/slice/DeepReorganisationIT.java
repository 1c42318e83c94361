package io.stablecoin.gateway.server.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A reorganisation that takes back what was final. */
class DeepReorganisationIT {

  private static final String SESSIONS = "/v1/payment-sessions";
  private static final String REFUNDS = "/v1/refunds";

  @AutoClose private final Shop shop = new Shop();

  private final JdbcClient jdbc = shop.database.jdbc();

  @Test
  void withdrawsTheRefundsThatWaitForTheMoneyItTakes() {
    JsonNode kept = paid();
    JsonNode keptRefund = refund(kept, "10.00");
    long before = head();
    JsonNode lost = paid();
    JsonNode first = refund(lost, "10.00");
    JsonNode second = refund(lost, "5.00");

    reorganiseDownTo(before);

    assertReversed(first);
    assertReversed(second);
    JsonNode session = shop.api.awaitStatus(SESSIONS, lost, "reversed");
    assertThat(session.path("amount_received").asString()).isEqualTo("0.00");
    assertThat(session.path("amount_refunded").asString()).isEqualTo("0.00");
    assertThat(shop.api.get(REFUNDS + "/" + id(keptRefund)).text("failure_code")).isEmpty();
    JsonNode balance = shop.api.get("/v1/balance").body().path("balances").path(0);
    assertThat(balance.path("available").asString()).isEqualTo("15.00");
    assertThat(balance.path("reserved").asString()).isEqualTo("10.00");
    assertThat(count("ledger_entry", "debit_account like 'receivable:%'")).isZero();
    assertThat(count("outbox_event", "type = 'refund.failed'")).isEqualTo(2);
  }

  @Test
  void leavesARefundThatIsSignedAndBooksADebt() {
    shop.api.session("1.00", "USDC"); // from now on at the latest the chain is watched
    shop.market.tokens.mint(TokenAmount.parse("100", usdc()), shop.market.wallet);
    shop.market.chain.mine(Market.CONFIRMATIONS);
    long before = head();
    JsonNode lost = paid();
    JsonNode refund =
        shop.api.awaitStatus(REFUNDS, shop.api.refund(lost, "10.00").body(), "submitted");

    reorganiseDownTo(before);

    shop.api.awaitStatus(SESSIONS, lost, "reversed");
    assertThat(shop.api.get(REFUNDS + "/" + id(refund)).text("failure_code")).isEmpty();
    assertThat(new Money(shop).booked("receivable:mer_shop", usdc()))
        .isEqualByComparingTo("10000000");
  }

  private Token usdc() {
    return shop.market.tokens.usdc();
  }

  private void assertReversed(JsonNode refund) {
    JsonNode failed = shop.api.awaitStatus(REFUNDS, refund, "failed");
    assertThat(failed.path("failure_code").asString()).isEqualTo("payment_reversed");
  }

  /** A refund holds its session and asks for the balance next. The one between is never first. */
  @Test
  void leavesTheBalanceAloneWhileARefundHoldsOneOfTheSessions() {
    long before = head();
    List<JsonNode> sessions = List.of(paid(), paid(), paid());

    new TransactionTemplate(new DataSourceTransactionManager(shop.database.dataSource()))
        .executeWithoutResult(_ -> {
          jdbc.sql("select 1 from payment_sessions where id = :id for update")
              .param("id", id(sessions.get(1)))
              .query()
              .listOfRows();
          reorganiseDownTo(before);
          awaitTheWatcherAtTheLock();
          assertThatCode(() ->
                  jdbc.sql("select 1 from merchant_balance for update nowait").query().listOfRows())
              .doesNotThrowAnyException();
        });

    sessions.forEach(session -> shop.api.awaitStatus(SESSIONS, session, "reversed"));
  }

  private JsonNode paid() {
    JsonNode session = shop.api.session("25.00", "USDC");
    shop.customer.payFinally(session, "25.00");
    return shop.api.awaitStatus(SESSIONS, session, "completed");
  }

  /** The money is at the deposit address: what would bring it to the wallet is not final. */
  private JsonNode refund(JsonNode session, String amount) {
    return shop.api.awaitStatus(
        REFUNDS, shop.api.refund(session, amount).body(), "waiting_for_funds");
  }

  private long head() {
    return shop.market.client.block(BlockTag.LATEST).number();
  }

  private void reorganiseDownTo(long block) {
    shop.market.chain.reorganise(Math.toIntExact(head() - block));
    shop.market.chain.mine(1);
  }

  private void awaitTheWatcherAtTheLock() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            jdbc.sql(
                    """
                    select exists (select 1 from pg_stat_activity
                      where datname = current_database() and wait_event_type = 'Lock'
                        and query like '%payment_sessions%')
                    """)
                .query(Boolean.class)
                .single());
  }

  private int count(String table, String where) {
    return jdbc.sql("select count(*) from " + table + " where " + where)
        .query(Integer.class)
        .single();
  }

  private static String id(JsonNode object) {
    return object.path("id").asString();
  }
}
