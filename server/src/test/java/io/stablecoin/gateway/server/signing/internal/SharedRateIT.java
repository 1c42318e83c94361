package io.stablecoin.gateway.server.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.server.database.DatabaseSettings;
import io.stablecoin.gateway.server.database.GatewayDatabase;
import io.stablecoin.gateway.server.database.TestDatabase;
import io.stablecoin.gateway.signer.awskms.SignRate;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Nodes on one database, each with its part of one rate. */
class SharedRateIT {

  private static final int RATE = 800;

  @AutoClose private final TestDatabase database = TestDatabase.create();
  private final SignRate first = SignRate.perSecond(RATE);
  private final SignRate second = SignRate.perSecond(RATE);
  private final SignRate third = SignRate.perSecond(RATE);
  private final SharedRate one = node(first);
  private final SharedRate two = node(second);
  private final SharedRate three = node(third);

  @Test
  void aNodeAloneHasTheWhole() {
    one.tick();
    one.tick();
    assertThat(first.share()).isEqualTo(RATE);
  }

  @Test
  void allTogetherNeverHaveMoreThanTheWhole() {
    for (SharedRate node : List.of(one, two, one, three, two, one, two, three)) {
      node.tick();
      assertThat(taken()).isLessThanOrEqualTo(RATE);
    }
    assertThat(one.nodes()).isEqualTo(3);
    assertThat(taken()).isBetween(RATE - 3, RATE);
  }

  @Test
  void aNodeThatJoinsHasItsPartAsSoonAsTheOthersHaveCountedIt() {
    one.tick();
    two.tick();
    assertThat(first.share()).isEqualTo(RATE);
    assertThat(second.share()).isZero();
    one.tick();
    two.tick();
    assertThat(List.of(first.share(), second.share())).containsOnly(RATE / 2);
  }

  /**
   * A process that was killed and started anew must not wait until the killed one counts as dead.
   */
  @Test
  void aNodeThatBeatsNoMoreIsNotWaitedForLong() {
    SharedRate killed = node(SignRate.perSecond(RATE), Duration.ofMinutes(1));
    SharedRate again = node(second, Duration.ofMinutes(1));
    killed.tick();
    again.tick();
    again.tick();
    again.tick();
    assertThat(second.share()).isZero();
    again.tick();
    assertThat(second.share()).isEqualTo(RATE / 2);
  }

  @Test
  void aNodeThatLosesTheDatabaseJoinsAnew() {
    SignRate rate = SignRate.perSecond(RATE);
    GatewayDatabase away = GatewayDatabase.open(DatabaseSettings.parse(database.url()));
    SharedRate lost =
        new SharedRate(SigningNodes.of(away.dataSource(), SharedRate.PATIENCE), rate, true);
    lost.tick();
    assertThat(rate.share()).isEqualTo(RATE);

    away.close();

    assertThatThrownBy(lost::tick).isInstanceOf(RuntimeException.class);
    assertThat(rate.share()).isZero();
  }

  @Test
  void aNodeWhoseBeatHangsSignsNothingOnceTheOthersCountItAsDead() throws Exception {
    one.tick();
    try (Connection lock = database.dataSource().getConnection();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      lock.setAutoCommit(false);
      lock.createStatement().execute("lock table signing_nodes in exclusive mode");
      Future<?> beat = threads.submit(one::tick);
      await().until(() -> first.share() == 0);
      assertThat(beat.isDone()).isFalse();
      assertThatThrownBy(() -> beat.get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(DataAccessException.class);
      lock.rollback();
      lock.setAutoCommit(true);
    }
    one.tick();
    assertThat(first.share()).isEqualTo(RATE);
  }

  private int taken() {
    return first.share() + second.share() + third.share();
  }

  @Test
  void aNodeThatDiedLeavesItsPartToTheOthers() {
    one.tick();
    two.tick();
    one.tick();
    two.tick();
    assertThat(first.share()).isEqualTo(RATE / 2);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> {
          one.tick();
          assertThat(first.share()).isEqualTo(RATE);
        });

    two.tick();
    one.tick();
    assertThat(first.share() + second.share()).isEqualTo(RATE);
  }

  @Test
  void aNodeThatStopsLeavesAtOnce() {
    one.start();
    two.start();
    await().untilAsserted(() -> assertThat(second.share()).isEqualTo(RATE / 2));
    one.stop();
    two.tick();
    assertThat(second.share()).isEqualTo(RATE);
    two.stop();
    assertThat(nodesInDatabase()).isZero();
  }

  @Test
  void whatTheDeadLeftBehindIsRemovedByWhoStarts() {
    two.tick();
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> {
          one.tick();
          assertThat(first.share()).isEqualTo(RATE);
        });
    assertThat(nodesInDatabase()).isEqualTo(2);
    one.start();
    assertThat(nodesInDatabase()).isEqualTo(1);
    one.stop();
  }

  private int nodesInDatabase() {
    return database.jdbc().sql("select count(*) from signing_nodes").query(Integer.class).single();
  }

  /** A node that counts as dead soon. */
  private SharedRate node(SignRate rate) {
    return node(rate, Duration.ofMillis(700));
  }

  private SharedRate node(SignRate rate, Duration patience) {
    return new SharedRate(SigningNodes.of(database.dataSource(), patience), rate, true);
  }
}
