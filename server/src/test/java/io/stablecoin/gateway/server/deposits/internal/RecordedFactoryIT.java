package io.stablecoin.gateway.server.deposits.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.contracts.ForwarderFactory;
import io.stablecoin.gateway.server.database.TestDatabase;
import io.stablecoin.gateway.server.transactions.HotWallets;
import io.stablecoin.gateway.types.Address;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RecordedFactoryIT {

  private static final Address TREASURY = Address.parse("0x" + "11".repeat(20));
  private static final Address OTHER = Address.parse("0x" + "22".repeat(20));

  @AutoClose private final TestDatabase database = TestDatabase.create();

  private final TransactionTemplate transactions =
      new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
  private final RecordedFactory factory = new RecordedFactory(database.jdbc(), new Treasury());

  @Test
  void isNotRememberedWhereItsRecordWasRolledBack() {
    factory.prepare();
    transactions.executeWithoutResult(caller -> {
      assertThat(factory.get().address()).isEqualTo(new ForwarderFactory(TREASURY).address());
      assertThat(factory.find()).isPresent();
      caller.setRollbackOnly();
    });
    assertThat(factory.find()).isEmpty();

    record(OTHER);
    assertThat(factory.get().address()).isEqualTo(new ForwarderFactory(OTHER).address());
  }

  @Test
  void isReadOnceItWasCommitted() {
    factory.prepare();
    transactions.executeWithoutResult(_ -> factory.get());
    database.jdbc().sql("drop table forwarder_factory").update();

    assertThat(factory.find()).isPresent();
  }

  @Test
  void isReadOnceThatAnotherProcessRecorded() {
    assertThat(factory.find()).isEmpty();
    record(OTHER);
    assertThat(factory.find()).isPresent();
    database.jdbc().sql("drop table forwarder_factory").update();

    assertThat(factory.get().address()).isEqualTo(new ForwarderFactory(OTHER).address());
  }

  private void record(Address owner) {
    database
        .jdbc()
        .sql("insert into forwarder_factory (first_owner) values (:owner)")
        .param("owner", owner.value().toArray())
        .update();
  }

  private record Treasury() implements HotWallets {

    @Override
    public Address treasury() {
      return TREASURY;
    }

    @Override
    public List<Address> all() {
      return List.of(TREASURY);
    }
  }
}
