package io.stablecoin.gateway.server.signing.internal;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The processes that sign, as the database knows them; the time is the database's.
 *
 * @param patience how long a node lives without a beat
 */
record SigningNodes(JdbcClient database, Duration patience) {

  /** Shows that a node is alive, and counts those that are, itself included. */
  int beat(UUID node) {
    return database
        .sql(
            """
            with beat as (
              insert into signing_nodes (node, beat_at) values (:node, clock_timestamp())
              on conflict (node) do update set beat_at = excluded.beat_at
            )
            select 1 + count(*) from signing_nodes
            where node <> :node
              and beat_at > clock_timestamp() - :millis * interval '1 millisecond'
            """)
        .param("node", node)
        .param("millis", patience.toMillis())
        .query(Integer.class)
        .single();
  }

  void leave(UUID node) {
    database.sql("delete from signing_nodes where node = :node").param("node", node).update();
  }

  /** Removes what those left that could not say goodbye. */
  void forgetTheDead() {
    database
        .sql(
            """
            delete from signing_nodes
            where beat_at < clock_timestamp() - :millis * interval '1 millisecond'
            """)
        .param("millis", patience.toMillis())
        .update();
  }
}
