package io.stablecoin.gateway.server.signing.internal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The processes that sign, as the database knows them; the time is the database's.
 *
 * @param patience how long a node lives without a beat
 */
record SigningNodes(JdbcClient database, Duration patience) {

  /** A beat that hangs ends before the others count its node as dead. */
  private static final int SECONDS = 2;

  static SigningNodes of(DataSource database, Duration patience) {
    JdbcTemplate template = new JdbcTemplate(database);
    template.setQueryTimeout(SECONDS);
    return new SigningNodes(JdbcClient.create(template), patience);
  }

  /**
   * The nodes that are alive, the one that asks included.
   *
   * @param unaware those that have not beaten since it joined, and so do not count it yet
   */
  record Census(int alive, int unaware) {}

  /**
   * Shows a new node to the others.
   *
   * @return when all could see it: a beat of another that began later has counted it
   */
  OffsetDateTime join(UUID node) {
    show(node);
    return database.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
  }

  /** Shows that a node is alive, and counts those that are. */
  Census beat(UUID node, OffsetDateTime joined) {
    show(node);
    return database
        .sql(
            """
            select 1 + count(*) as alive, count(*) filter (where beat_at <= :joined) as unaware
            from signing_nodes
            where node <> :node
              and beat_at > clock_timestamp() - :millis * interval '1 millisecond'
            """)
        .param("node", node)
        .param("joined", joined)
        .param("millis", patience.toMillis())
        .query((row, _) -> new Census(row.getInt("alive"), row.getInt("unaware")))
        .single();
  }

  /** At the time at which the statement begins: whoever joined before it is counted after it. */
  private void show(UUID node) {
    database
        .sql(
            """
            insert into signing_nodes (node, beat_at) values (:node, statement_timestamp())
            on conflict (node) do update set beat_at = excluded.beat_at
            """)
        .param("node", node)
        .update();
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
