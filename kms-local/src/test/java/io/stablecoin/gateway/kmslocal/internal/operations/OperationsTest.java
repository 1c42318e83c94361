package io.stablecoin.gateway.kmslocal.internal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.kmslocal.faults.FaultPlan;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.kmslocal.internal.keys.VaultStorage;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class OperationsTest {

  @Test
  void everyOperationIsFoundByItsName() {
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    try (KeyStore keys = new KeyStore(VaultStorage.inMemory(), clock)) {
      Operations operations = new Operations(keys, new FaultPlan(clock, Operation.names()));

      assertThat(Operation.names()).contains("Sign").hasSize(26);
      for (String name : Operation.names()) {
        assertThat(operations.named(name).name()).isEqualTo(name);
      }
    }
  }
}
