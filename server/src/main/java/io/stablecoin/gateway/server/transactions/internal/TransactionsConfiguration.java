package io.stablecoin.gateway.server.transactions.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.stablecoin.gateway.server.ledger.Ledger;
import io.stablecoin.gateway.server.networks.Networks;
import io.stablecoin.gateway.server.signing.SigningKeys;
import io.stablecoin.gateway.server.signing.SigningSettings;
import io.stablecoin.gateway.server.transactions.LaneDesk;
import io.stablecoin.gateway.server.transactions.LaneOverview;
import io.stablecoin.gateway.server.transactions.Lanes;
import io.stablecoin.gateway.server.transactions.TransactionListener;
import io.stablecoin.gateway.server.transactions.Transactions;
import io.stablecoin.gateway.server.transactions.WalletFloats;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class TransactionsConfiguration {

  @Bean
  Transactions transactions(
      JdbcClient database,
      ObjectProvider<TransactionListener> listeners,
      ConfiguredWallets wallets,
      Clock clock) {
    // Not before they are needed: a listener's feature may itself need this bean.
    return new RequestedTransactions(
        database,
        new Moves(database),
        () -> new Listeners(listeners.stream().toList()),
        wallets::known,
        clock);
  }

  @Bean
  Lanes lanes(DataSource database) {
    LaneDesk desk = new LaneDesk(database);
    return () -> desk.all().stream().map(LaneOverview::status).toList();
  }

  @Bean
  ConfiguredWallets hotWallets(
      SigningSettings settings, SigningKeys keys, JdbcClient database, Clock clock) {
    HotWalletRows rows = new HotWalletRows(database);
    return ConfiguredWallets.of(
        settings.keys().stream().map(KmsKeyId::value).toList(), keys, rows, clock);
  }

  @Bean
  WalletFloats walletFloats(ConfiguredWallets wallets, JdbcClient database, Ledger ledger) {
    return new ConfiguredFloats(
        wallets,
        new LaneLoads(database),
        new WalletFloat(database, ledger),
        new RequestQueue(database));
  }

  @Bean
  EngineSettings engineSettings(
      @Value("${gateway.transactions.poll:250ms}") Duration poll,
      @Value("${gateway.transactions.sent-alone:512}") int sentAlone) {
    return new EngineSettings(
        UUID.randomUUID().toString(),
        Duration.ofSeconds(10),
        poll,
        Duration.ofSeconds(1),
        Duration.ofSeconds(15),
        Duration.ofSeconds(30),
        16,
        sentAlone);
  }

  @Bean
  LaneFactory laneFactory(
      JdbcClient database,
      PlatformTransactionManager transactionManager,
      Ledger ledger,
      ObjectProvider<TransactionListener> listeners,
      EngineSettings settings,
      Clock clock) {
    return new LaneFactory(
        database,
        new TransactionTemplate(transactionManager),
        ledger,
        new Listeners(listeners.stream().toList()),
        settings,
        clock,
        StepListener.NONE);
  }

  @Bean
  TransactionEngine transactionEngine(
      Networks networks,
      ConfiguredWallets wallets,
      LaneFactory lanes,
      EngineSettings settings,
      JdbcClient database,
      MeterRegistry registry) {
    return new TransactionEngine(
        networks.all().stream().flatMap(network -> lanes.of(network, networks, wallets)).toList(),
        new LaneMeters(database, registry),
        settings);
  }
}
