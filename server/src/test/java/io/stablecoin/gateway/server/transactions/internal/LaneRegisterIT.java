package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.server.database.TestDatabase;
import io.stablecoin.gateway.server.transactions.LaneRegister;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LaneRegisterIT {

  private static final Address WALLET = Address.parse("0x1111111111111111111111111111111111111111");

  @AutoClose private final TestDatabase database = TestDatabase.create();

  @Test
  void knowsTheWalletsThatTheGatewaySendsFrom() {
    database
        .jdbc()
        .sql(
            """
            insert into lanes (chain_id, wallet, next_nonce)
            values (1, decode(repeat('11', 20), 'hex'), 5)
            """)
        .update();
    LaneRegister register = new LaneRegister(database.dataSource());

    assertThat(register.holds(new ChainId(1), WALLET)).isTrue();
    assertThat(register.holds(new ChainId(2), WALLET)).isFalse();
    assertThat(register.holds(new ChainId(1), Address.ZERO)).isFalse();
  }

  @Test
  void knowsNoWalletInAnEmptyDatabase() {
    database.jdbc().sql("drop table lanes cascade").update();

    assertThat(new LaneRegister(database.dataSource()).holds(new ChainId(1), WALLET)).isFalse();
  }
}
