package io.stablecoin.gateway.server.deposits.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.server.database.TestDatabase;
import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.types.BlockHash;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FactoryDeploymentTableIT {

  private static final ChainId CHAIN = new ChainId(31337);
  private static final Duration REST = Duration.ofHours(1);

  @AutoClose private final TestDatabase database = TestDatabase.create();

  private final FactoryDeploymentTable deployments = new FactoryDeploymentTable(database.jdbc());

  @BeforeEach
  void watchTheChain() {
    BlockHash hash = new BlockHash(Bytes.of(new byte[32]));
    new ReadBlockTable(database.jdbc()).start(CHAIN, new ReadBlock(0, hash, Instant.EPOCH));
  }

  @Test
  void needsNoOtherAttemptAfterACompletedOne() {
    deployments.close(deployments.open(CHAIN), "completed");
    assertThat(deployments.isDue(CHAIN, REST)).isFalse();
  }

  @Test
  void isTriedAgainAfterAReorganisationTookItBack() {
    deployments.close(deployments.open(CHAIN), "completed");
    assertThat(deployments.undo(CHAIN)).isTrue();
    assertThat(deployments.isDue(CHAIN, REST)).isFalse();
    assertThat(deployments.isDue(CHAIN, Duration.ZERO)).isTrue();
    assertThat(deployments.open(CHAIN)).isEqualTo("31337-2");
  }

  @Test
  void restsAfterAFailure() {
    deployments.close(deployments.open(CHAIN), "failed");
    assertThat(deployments.undo(CHAIN)).isFalse();
    assertThat(deployments.isDue(CHAIN, REST)).isFalse();
  }
}
