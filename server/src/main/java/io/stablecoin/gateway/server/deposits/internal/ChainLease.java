package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.types.ChainId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lets one process at a time read a chain. The lease only saves work: what is written is right
 * without it, since {@link #lock} and the cursor are checked again in the same transaction.
 */
@Repository
class ChainLease {

  private static final int SECONDS = 10;

  private final JdbcClient jdbc;
  private final UUID self = UUID.randomUUID();

  ChainLease(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes or renews the lease; false while another process holds it. */
  boolean take(ChainId chain) {
    return jdbc.sql(
                """
                update watched_chains
                set owner = :self, lease_until = clock_timestamp() + make_interval(secs => :seconds)
                where chain_id = :chain
                  and (owner is null or owner = :self or lease_until < clock_timestamp())
                """)
            .param("self", self)
            .param("seconds", SECONDS)
            .param("chain", chain.value())
            .update()
        == 1;
  }

  /** Holds the lease until the caller's transaction ends; false where another process has it. */
  boolean lock(ChainId chain) {
    return jdbc.sql(
            """
            select 1 from watched_chains where chain_id = :chain and owner = :self for update
            """)
        .param("chain", chain.value())
        .param("self", self)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Gives the lease back, so that another process need not wait for its end. */
  void release(ChainId chain) {
    jdbc.sql(
            """
            update watched_chains set owner = null, lease_until = null
            where chain_id = :chain and owner = :self
            """)
        .param("chain", chain.value())
        .param("self", self)
        .update();
  }
}
