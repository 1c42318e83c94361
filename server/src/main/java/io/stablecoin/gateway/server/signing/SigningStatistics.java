package io.stablecoin.gateway.server.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums up the records of signing, for a command that runs without the server. */
public final class SigningStatistics {

  private final JdbcClient database;

  public SigningStatistics(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /** Whether the database has the records at all: one before its first start has not. */
  public boolean areKept() {
    return database
        .sql("select to_regclass('signing_attempts') is not null")
        .query(Boolean.class)
        .single();
  }

  /** The requests to sign that began within this time before now, for each key; dry runs apart. */
  public List<KeyStatistics> within(Duration duration) {
    return database
        .sql(
            """
            select key,
                count(*) filter (where outcome = 'signed') as signed,
                count(*) filter (where code = 'throttled') as throttled,
                count(*) filter (where outcome not in ('signed', 'dry_run')) as failed,
                count(*) filter (where outcome is null) as unfinished,
                count(*) filter (where operation = 'dry_run') as checks,
                coalesce(sum(requests - 1) filter (where requests > 1), 0) as retries,
                percentile_disc(array[0.5, 0.95, 1]) within group (
                    order by extract(epoch from completed_at - begun_at) * 1000)
                  filter (where outcome = 'signed') as millis
            from signing_attempts
            where begun_at >= clock_timestamp() - make_interval(secs => :seconds)
            group by key
            order by key
            """)
        .param("seconds", duration.toSeconds())
        .query((row, _) -> read(row))
        .list();
  }

  private static KeyStatistics read(ResultSet row) throws SQLException {
    return new KeyStatistics(
        row.getString("key"),
        row.getLong("signed"),
        row.getLong("throttled"),
        row.getLong("failed"),
        row.getLong("unfinished"),
        row.getLong("checks"),
        row.getLong("retries"),
        Latency.read(row.getArray("millis")));
  }
}
