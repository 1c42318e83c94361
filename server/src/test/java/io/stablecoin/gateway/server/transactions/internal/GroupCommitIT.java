package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.server.database.TestDatabase;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

class GroupCommitIT {

  private static final LaneKey LANE = new LaneKey(new ChainId(31337), Address.ZERO);

  private static final String BROKEN = "0";

  @AutoClose private final TestDatabase database = TestDatabase.create();

  private final LaneRows lanes = new LaneRows(database.jdbc());
  private final Leases leases =
      new Leases(
          database.jdbc(),
          new TransactionTemplate(new JdbcTransactionManager(database.dataSource())),
          "one",
          Duration.ofMinutes(1));
  private final GroupCommit group = new GroupCommit(leases, new Troubles());
  private final LeaseHolder holder =
      new LeaseHolder(leases, Duration.ofMinutes(1), Clock.systemUTC());
  private final List<String> committed = new ArrayList<>();
  private final List<List<String>> written = new ArrayList<>();
  private final List<String> databaseTransactions = new ArrayList<>();

  @Test
  void writesAllInOneDatabaseTransaction() {
    commit(lease(), List.of("1", "2", "3"));

    assertThat(committed).containsExactly("1", "2", "3");
    assertThat(databaseTransactions).hasSize(3).containsOnly(databaseTransactions.getFirst());
    assertThat(nextNonce()).isEqualTo(3);
  }

  @Test
  void oneThatCannotBeWrittenHoldsUpNobodyAndLeavesNothing() {
    commit(lease(), List.of("1", BROKEN, "3"));

    assertThat(committed).containsExactly("1", "3");
    assertThat(nextNonce()).isEqualTo(2);
  }

  @Test
  void writesSeveralTogetherAndEachAloneWhereThatFails() {
    commit(lease(), List.of("1", "2"));
    assertThat(written).containsExactly(List.of("1", "2"));

    written.clear();
    commit(lease(), List.of("3", BROKEN));
    assertThat(written).containsExactly(List.of("3", BROKEN), List.of("3"), List.of(BROKEN));
    assertThat(databaseTransactions.stream().distinct()).hasSize(4);
  }

  @Test
  void aLaneThatIsAnothersIsNotWritten() {
    Lease lease = lease();
    leases.release(lease);

    assertThatThrownBy(() -> commit(lease, List.of("1", "2")))
        .isInstanceOf(LeaseLostException.class);
    assertThat(committed).isEmpty();
    assertThat(nextNonce()).isZero();
  }

  /** Each by itself would wait as long once more for a connection. */
  @Test
  void aDatabaseThatIsGoneIsAskedOnceForAll() {
    Leases unreachable =
        new Leases(
            database.jdbc(),
            new TransactionTemplate(
                new JdbcTransactionManager(
                    new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/gone"))),
            "one",
            Duration.ofMinutes(1));

    assertThatThrownBy(() ->
            new GroupCommit(unreachable, new Troubles()).commit(lease(), List.of("1", "2"), work()))
        .isInstanceOf(CannotCreateTransactionException.class);
    assertThat(committed).isEmpty();
  }

  private Lease lease() {
    lanes.open(LANE, 0);
    return holder.hold(LANE).orElseThrow();
  }

  private void commit(Lease lease, List<String> names) {
    group.commit(lease, names, work());
  }

  private GroupCommit.Work<String> work() {
    return new GroupCommit.Work<>(GroupCommitIT::id, this::write, committed::add);
  }

  private void write(List<String> names) {
    written.add(names);
    names.forEach(this::takeNonce);
  }

  private void takeNonce(String name) {
    lanes.takeNonces(LANE, 1);
    databaseTransactions.add(databaseTransaction());
    if (name.equals(BROKEN)) {
      throw new IllegalStateException("broken");
    }
  }

  private String databaseTransaction() {
    return database.jdbc().sql("select pg_current_xact_id()::text").query(String.class).single();
  }

  private long nextNonce() {
    return lanes.find(LANE).orElseThrow().nextNonce();
  }

  private static TransactionId id(String name) {
    return new TransactionId("tx_" + "0".repeat(25) + name);
  }
}
