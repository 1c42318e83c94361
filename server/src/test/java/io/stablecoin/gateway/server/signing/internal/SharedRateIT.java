package io.stablecoin.gateway.server.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.server.database.TestDatabase;
import io.stablecoin.gateway.signer.awskms.SignRate;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

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
    one.tick();
    two.tick();
    three.tick();
    one.tick();
    two.tick();
    assertThat(one.nodes()).isEqualTo(3);
    assertThat(first.share() + second.share() + third.share()).isBetween(RATE - 3, RATE);
  }

  @Test
  void aNodeThatDiedLeavesItsPartToTheOthers() {
    one.tick();
    two.tick();
    one.tick();
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
    assertThat(second.share()).isEqualTo(RATE / 2);
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
          assertThat(one.nodes()).isEqualTo(1);
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
    return new SharedRate(new SigningNodes(database.jdbc(), Duration.ofMillis(700)), rate, true);
  }
}
