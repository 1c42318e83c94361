package io.stablecoin.gateway.server.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.server.database.TestDatabase;
import io.stablecoin.gateway.server.policy.PolicySettings;
import io.stablecoin.gateway.server.policy.Spending;
import io.stablecoin.gateway.server.policy.TokenLimits;
import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Caps of a day. */
class DayLimitsIT {

  private static final MerchantId SHOP = new MerchantId("mer_shop");
  private static final MerchantId OTHER = new MerchantId("mer_other");
  private static final Address RECIPIENT =
      Address.parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
  private static final Token USDC =
      new Token(
          new ChainId(31337),
          Address.parse("0x5fbdb2315678afecb367f032d93f642f64180aa3"),
          "USDC",
          6);
  private static final int AT_ONCE = 40;

  @AutoClose private final TestDatabase database = TestDatabase.create();

  private final AtomicInteger daysAsked = new AtomicInteger();
  private final TransactionTemplate transactions =
      new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
  private final ConfiguredPolicy free = policy(Optional.empty(), Optional.empty());

  @Test
  void areNotPassedTogetherHoweverManyAskAtOnce() throws Exception {
    ConfiguredPolicy policy = policy(Optional.of("100"), Optional.of("70"));

    List<String> answers = atOnce(i -> admit(policy, "po_" + i, i % 2 == 0 ? SHOP : OTHER, "10"));

    assertThat(answers).filteredOn("admitted"::equals).hasSize(10);
    assertThat(total("all")).isEqualByComparingTo("100000000");
    assertThat(total(SHOP.value()))
        .isBetween(new BigDecimal(30_000_000), new BigDecimal(70_000_000));
  }

  @Test
  void areOfOneMerchantAndOfAllTogether() {
    ConfiguredPolicy policy = policy(Optional.of("100"), Optional.of("70"));

    assertThat(admit(policy, "po_1", SHOP, "70")).isEqualTo("admitted");
    assertThat(admit(policy, "po_2", SHOP, "0.000001")).isEqualTo("policy_merchant_day_limit");
    assertThat(admit(policy, "po_3", OTHER, "30.000001")).isEqualTo("policy_day_limit");
    assertThat(admit(policy, "po_4", OTHER, "30")).isEqualTo("admitted");
  }

  @Test
  void haveRoomAgainForWhatWasNotPaidAndForThatOnce() {
    ConfiguredPolicy policy = policy(Optional.of("100"), Optional.of("100"));
    admit(policy, "po_1", SHOP, "60");
    admit(policy, "po_2", SHOP, "40");

    giveBack(policy, "po_1");
    giveBack(policy, "po_1");

    assertThat(total("all")).isEqualByComparingTo("40000000");
    assertThat(total(SHOP.value())).isEqualByComparingTo("40000000");
    assertThat(admit(policy, "po_3", SHOP, "60.000001")).isNotEqualTo("admitted");
    assertThat(admit(policy, "po_4", SHOP, "60")).isEqualTo("admitted");
  }

  @Test
  void countWhatWasSpentBeforeTheyWereConfigured() {
    admit(free, "po_1", SHOP, "60");

    ConfiguredPolicy policy = policy(Optional.of("100"), Optional.empty());

    assertThat(admit(policy, "po_2", OTHER, "41")).isEqualTo("policy_day_limit");
    assertThat(admit(policy, "po_3", OTHER, "40")).isEqualTo("admitted");
  }

  @Test
  void countNothingThatWasRolledBack() {
    ConfiguredPolicy policy = policy(Optional.of("100"), Optional.empty());
    transactions.executeWithoutResult(caller -> {
      policy.admit(spending("po_1", SHOP, "100"));
      caller.setRollbackOnly();
    });

    assertThat(admit(policy, "po_2", SHOP, "100")).isEqualTo("admitted");
  }

  @Test
  void beginAnewWithEachDay() {
    ConfiguredPolicy policy = policy(Optional.of("100"), Optional.empty());
    admit(policy, "po_1", SHOP, "100");
    database.jdbc().sql("update policy_spendings set day = day - 1").update();
    database.jdbc().sql("update policy_day_totals set day = day - 1").update();

    assertThat(admit(policy, "po_2", SHOP, "100")).isEqualTo("admitted");
    giveBack(policy, "po_1");
    assertThat(admit(policy, "po_3", SHOP, "1")).isEqualTo("policy_day_limit");
  }

  @Test
  void askForTheDayOnlyWhereThereAreAny() {
    ConfiguredPolicy capped = policy(Optional.of("100"), Optional.empty());

    admit(free, "po_1", SHOP, "60");
    assertThat(daysAsked).hasValue(0);
    admit(capped, "po_2", SHOP, "1");
    assertThat(daysAsked).hasValue(1);

    assertThat(
            database
                .jdbc()
                .sql(
                    """
                    select count(*) from policy_spendings
                    where day = (clock_timestamp() at time zone 'UTC')::date
                    """)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  private ConfiguredPolicy policy(Optional<String> perDay, Optional<String> perMerchant) {
    TokenLimits limits =
        new TokenLimits(
            USDC,
            Optional.empty(),
            perDay.map(this::usdc),
            perMerchant.map(this::usdc),
            Optional.empty());
    return new ConfiguredPolicy(
        new PolicySettings(List.of(limits), Set.of(), Set.of()),
        new DayTotals(database.jdbc()) {
          @Override
          LocalDate today() {
            daysAsked.incrementAndGet();
            return super.today();
          }
        });
  }

  private TokenAmount usdc(String amount) {
    return TokenAmount.parse(amount, USDC);
  }

  private String admit(ConfiguredPolicy policy, String id, MerchantId merchant, String amount) {
    try {
      transactions.executeWithoutResult(_ -> policy.admit(spending(id, merchant, amount)));
      return "admitted";
    } catch (ApiProblem e) {
      return e.type().code();
    }
  }

  private Spending spending(String id, MerchantId merchant, String amount) {
    Call call = Call.of(USDC.contract(), Erc20.transfer(RECIPIENT, usdc(amount)));
    return new Spending(id, merchant, usdc(amount), call);
  }

  private void giveBack(ConfiguredPolicy policy, String id) {
    transactions.executeWithoutResult(_ -> policy.giveBack(id));
  }

  private BigDecimal total(String scope) {
    return database
        .jdbc()
        .sql("select units from policy_day_totals where scope = :scope order by day desc limit 1")
        .param("scope", scope)
        .query(BigDecimal.class)
        .single();
  }

  private static <T> List<T> atOnce(Function<Integer, T> request) throws InterruptedException {
    try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> all =
          IntStream.range(0, AT_ONCE).<Callable<T>>mapToObj(i -> () -> request.apply(i)).toList();
      return requests.invokeAll(all).stream().map(Future::resultNow).toList();
    }
  }
}
