package io.stablecoin.gateway.server.transactions.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.stablecoin.gateway.types.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database says of all lanes, whichever process has them. */
final class LaneMeters {

  private record Reading(
      Tags lane, Tags reason, boolean sends, int inFlight, long headSeconds, int held) {}

  private final JdbcClient database;
  private final MultiGauge sending;
  private final MultiGauge stopped;
  private final MultiGauge inFlight;
  private final MultiGauge head;
  private final MultiGauge held;

  LaneMeters(JdbcClient database, MeterRegistry registry) {
    this.database = database;
    sending =
        MultiGauge.builder("gateway.lane.sending")
            .description("1 where the lane sends, 0 where it is paused or halted")
            .register(registry);
    stopped =
        MultiGauge.builder("gateway.lane.stopped")
            .description("1 for the reason why the lane does not send")
            .register(registry);
    inFlight =
        MultiGauge.builder("gateway.lane.in.flight")
            .description("Transactions that have a nonce and no block")
            .register(registry);
    head =
        MultiGauge.builder("gateway.lane.head.seconds")
            .description("For how long the lowest nonce without a block has waited")
            .register(registry);
    held =
        MultiGauge.builder("gateway.lane.held")
            .description("Transactions that wait for an operator to say what they did")
            .register(registry);
  }

  /** Reads the lanes anew. */
  void refresh() {
    List<Reading> readings = read();
    sending.register(
        readings.stream().map(it -> MultiGauge.Row.of(it.lane(), it.sends() ? 1 : 0)).toList(),
        true);
    stopped.register(
        readings.stream()
            .filter(it -> !it.sends())
            .map(it -> MultiGauge.Row.of(it.lane().and(it.reason()), 1))
            .toList(),
        true);
    inFlight.register(
        readings.stream().map(it -> MultiGauge.Row.of(it.lane(), it.inFlight())).toList(), true);
    head.register(
        readings.stream().map(it -> MultiGauge.Row.of(it.lane(), it.headSeconds())).toList(), true);
    held.register(
        readings.stream().map(it -> MultiGauge.Row.of(it.lane(), it.held())).toList(), true);
  }

  private List<Reading> read() {
    return database
        .sql(
            """
            select l.chain_id, l.wallet, l.condition, l.reason, count(t.id) as in_flight,
                   coalesce(extract(epoch from clock_timestamp() - min(a.prepared_at)), 0)::bigint
                     as head_seconds,
                   (select count(*) from transactions h
                    where h.chain_id = l.chain_id and h.wallet = l.wallet and h.state = 'held')
                     as held
            from lanes l
            left join transactions t on t.chain_id = l.chain_id and t.wallet = l.wallet
              and t.state in ('reserved', 'signed', 'submitted')
            left join transaction_attempts a on a.transaction_id = t.id and a.number = 1
            group by l.chain_id, l.wallet
            """)
        .query((row, _) -> reading(row))
        .list();
  }

  private static Reading reading(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return new Reading(
        Tags.of(
            "chain", String.valueOf(row.getLong("chain_id")),
            "wallet", Bytes.of(row.getBytes("wallet")).toString()),
        Tags.of("condition", row.getString("condition"), "reason", reason == null ? "" : reason),
        reason == null,
        row.getInt("in_flight"),
        row.getLong("head_seconds"),
        row.getInt("held"));
  }
}
