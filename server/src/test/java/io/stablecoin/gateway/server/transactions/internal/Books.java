package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.ledger.Account;
import io.stablecoin.gateway.server.ledger.Cause;
import io.stablecoin.gateway.server.ledger.Ledger;
import io.stablecoin.gateway.server.ledger.Posting;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The real ledger on a test's database, with the few postings that a payout makes. */
final class Books implements AutoCloseable {

  static final MerchantId MERCHANT = new MerchantId("mer_test");

  private final AnnotationConfigApplicationContext spring;
  private final TransactionTemplate transactions;

  Books(DataSource database) {
    JdbcTransactionManager manager = new JdbcTransactionManager(database);
    transactions = new TransactionTemplate(manager);
    spring = new AnnotationConfigApplicationContext();
    spring.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
    spring.registerBean(PlatformTransactionManager.class, () -> manager);
    spring.registerBean(Clock.class, Clock::systemUTC);
    spring.register(Managed.class);
    spring.scan("io.stablecoin.gateway.server.ledger.internal");
    spring.refresh();
  }

  @EnableTransactionManagement
  static class Managed {}

  Ledger ledger() {
    return spring.getBean(Ledger.class);
  }

  TransactionTemplate transactions() {
    return transactions;
  }

  /** A payment came in and was swept: the wallet has it, the merchant may spend it. */
  void fund(Address wallet, TokenAmount amount, String cause) {
    post(
        new Account.Wallet(wallet),
        new Account.MerchantAvailable(MERCHANT),
        amount,
        new Cause("test_funding", cause));
  }

  /** A payment came in and is not swept: the merchant may spend it, the wallet has it not. */
  void fundMerchant(TokenAmount amount, String cause) {
    post(
        new Account.Forwarders(amount.token().chain()),
        new Account.MerchantAvailable(MERCHANT),
        amount,
        new Cause("test_deposit", cause));
  }

  void sweep(Address wallet, TokenAmount amount, String cause) {
    post(
        new Account.Wallet(wallet),
        new Account.Forwarders(amount.token().chain()),
        amount,
        new Cause("test_swept", cause));
  }

  /** What a payout does when it is asked for; within the caller's database transaction. */
  void reserve(TokenAmount amount, String payout) {
    ledger()
        .post(
            new Posting(
                new Account.MerchantAvailable(MERCHANT),
                new Account.MerchantReserved(MERCHANT),
                amount,
                new Cause("test_reserved", payout)));
  }

  TokenAmount balance(Account account, Token token) {
    return transactions.execute(_ -> ledger().balance(account, token));
  }

  private void post(Account debit, Account credit, TokenAmount amount, Cause cause) {
    transactions.executeWithoutResult(
        _ -> ledger().post(new Posting(debit, credit, amount, cause)));
  }

  @Override
  public void close() {
    spring.close();
  }
}
