package io.stablecoin.gateway.server.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.server.database.TestContext;
import io.stablecoin.gateway.server.database.TestDatabase;
import io.stablecoin.gateway.server.ledger.Account;
import io.stablecoin.gateway.server.ledger.Cause;
import io.stablecoin.gateway.server.ledger.InsufficientFundsException;
import io.stablecoin.gateway.server.ledger.Ledger;
import io.stablecoin.gateway.server.ledger.LedgerEntry;
import io.stablecoin.gateway.server.ledger.Posting;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.IllegalTransactionStateException;

class LedgerIT {

  private static final Token USDC =
      new Token(
          new ChainId(31337),
          Address.parse("0x00000000000000000000000000000000000000aa"),
          "USDC",
          6);
  private static final MerchantId MERCHANT = new MerchantId("mer_one");
  private static final Account AVAILABLE = new Account.MerchantAvailable(MERCHANT);
  private static final Account RESERVED = new Account.MerchantReserved(MERCHANT);
  private static final Account FORWARDERS = new Account.Forwarders(USDC.chain());
  private static final Account WALLET = new Account.Wallet(Address.ZERO);

  @AutoClose private final TestDatabase database = TestDatabase.create();

  @AutoClose
  private final TestContext context =
      TestContext.start(database, "io.stablecoin.gateway.server.ledger");

  private final Ledger ledger = context.get(Ledger.class);
  private int causes;

  @Test
  void refusesToSpendMoreThanIsAvailable() {
    post(FORWARDERS, AVAILABLE, 100);
    assertThatThrownBy(() -> post(AVAILABLE, RESERVED, 101))
        .isInstanceOfSatisfying(
            InsufficientFundsException.class,
            e -> assertThat(e.available()).isEqualTo(amount(100)));
    assertThat(balance(RESERVED)).isZero();
  }

  @Test
  void keepsWhatAWalletHoldsBesideItsEntries() {
    Account other = new Account.Wallet(USDC.contract());
    post(WALLET, FORWARDERS, 100);
    post(other, WALLET, 30);
    assertThat(balance(WALLET)).isEqualTo(70);
    assertThat(balance(other)).isEqualTo(30);

    post(FORWARDERS, WALLET, 90);
    assertThat(balance(WALLET)).isZero();
    post(WALLET, FORWARDERS, 25);
    assertThat(balance(WALLET)).isEqualTo(5);
  }

  @Test
  void letsOneOfTwoSpendersHaveTheLastMoney() throws Exception {
    post(FORWARDERS, AVAILABLE, 100);
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> spenders =
          IntStream.range(0, 8)
              .mapToObj(i -> executor.submit(() -> spend(100, "spender " + i)))
              .toList();
      int served = 0;
      for (Future<Boolean> spender : spenders) {
        served += spender.get() ? 1 : 0;
      }
      assertThat(served).isEqualTo(1);
    }
    assertThat(balance(AVAILABLE)).isZero();
    assertThat(balance(RESERVED)).isEqualTo(100);
  }

  @Test
  void bookedTwiceIsRefused() {
    Posting posting = new Posting(FORWARDERS, AVAILABLE, amount(5), new Cause("deposit", "dep_1"));
    post(posting);
    assertThatThrownBy(() -> post(posting)).isInstanceOf(DuplicateKeyException.class);
    assertThat(balance(AVAILABLE)).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger_entry set amount = amount + 1",
        "delete from ledger_entry",
        "truncate ledger_entry"
      })
  void entriesAreNeverChanged(String sql) {
    post(FORWARDERS, AVAILABLE, 100);
    assertThatThrownBy(() -> database.jdbc().sql(sql).update())
        .hasMessageContaining("never changed");
  }

  @Test
  void isWrittenInTheTransactionOfTheCallerOnly() {
    Posting posting = new Posting(FORWARDERS, AVAILABLE, amount(5), new Cause("deposit", "dep_1"));
    assertThatThrownBy(() -> ledger.post(posting))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void showsAMerchantItsOwnMovementsPageByPage() {
    post(FORWARDERS, AVAILABLE, 1);
    post(FORWARDERS, AVAILABLE, 2);
    post(WALLET, FORWARDERS, 3);
    post(FORWARDERS, new Account.MerchantAvailable(new MerchantId("mer_two")), 4);
    List<LedgerEntry> first = entries(Optional.empty(), 1);
    assertThat(first).extracting(LedgerEntry::amount).containsExactly(amount(2));
    assertThat(entries(Optional.of(first.getFirst().id()), 10))
        .extracting(LedgerEntry::amount)
        .containsExactly(amount(1));
  }

  @Test
  void registersATokenAgainThatWasRolledBack() {
    assertThatThrownBy(() ->
            context.inTransaction(() -> {
              ledger.post(new Posting(FORWARDERS, AVAILABLE, amount(1), new Cause("test", "one")));
              ledger.post(new Posting(FORWARDERS, AVAILABLE, amount(1), new Cause("test", "two")));
              throw new IllegalStateException("undone");
            }))
        .hasMessage("undone");

    post(FORWARDERS, AVAILABLE, 5);
    assertThat(balance(AVAILABLE)).isEqualTo(5);
  }

  @Test
  void asksOnceWhetherATokenIsRegistered() {
    post(FORWARDERS, AVAILABLE, 1);
    database.jdbc().sql("alter table ledger_asset rename to ledger_asset_elsewhere").update();
    post(FORWARDERS, AVAILABLE, 2);
    database.jdbc().sql("alter table ledger_asset_elsewhere rename to ledger_asset").update();
    assertThat(balance(AVAILABLE)).isEqualTo(3);
  }

  private List<LedgerEntry> entries(Optional<String> startingAfter, int limit) {
    return context.inTransaction(
        () -> ledger.entries(MERCHANT, List.of(USDC.chain()), startingAfter, limit));
  }

  private boolean spend(long units, String cause) {
    try {
      post(new Posting(AVAILABLE, RESERVED, amount(units), new Cause("refund", cause)));
      return true;
    } catch (InsufficientFundsException e) {
      return false;
    }
  }

  private void post(Account debit, Account credit, long units) {
    causes++;
    post(new Posting(debit, credit, amount(units), new Cause("test", "cause " + causes)));
  }

  private void post(Posting posting) {
    context.inTransaction(() -> {
      ledger.post(posting);
      return true;
    });
  }

  private long balance(Account account) {
    return context.inTransaction(() -> ledger.balance(account, USDC)).units().longValueExact();
  }

  private static TokenAmount amount(long units) {
    return new TokenAmount(USDC, BigInteger.valueOf(units));
  }
}
