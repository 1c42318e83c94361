package io.stablecoin.gateway.server.signing;

import io.stablecoin.gateway.server.signing.RecordedAttempt.End;
import io.stablecoin.gateway.signer.awskms.observation.SigningOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the records of signing one by one, for an audit that runs without the server. */
public final class SigningHistory {

  private final JdbcClient database;

  public SigningHistory(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /** The attempts that began from {@code from} to before {@code to}, oldest first. */
  public List<RecordedAttempt> between(Instant from, Instant to) {
    return database
        .sql(
            """
            select id, begun_at, key, purpose, completed_at, outcome, requests, kms_request_id
            from signing_attempts
            where begun_at >= :from and begun_at < :to
            order by begun_at
            """)
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .query((row, _) -> read(row))
        .list();
  }

  /** The first digits of all keys that were ever used. */
  public Set<String> keys() {
    return database
        .sql("select distinct key from signing_attempts")
        .query((row, _) -> row.getString("key"))
        .set();
  }

  private static RecordedAttempt read(ResultSet row) throws SQLException {
    return new RecordedAttempt(
        row.getObject("id", UUID.class),
        row.getTimestamp("begun_at").toInstant(),
        row.getString("key"),
        Optional.ofNullable(row.getString("purpose")),
        end(row));
  }

  private static Optional<End> end(ResultSet row) throws SQLException {
    Timestamp completed = row.getTimestamp("completed_at");
    if (completed == null) {
      return Optional.empty();
    }
    return Optional.of(
        new End(
            completed.toInstant(),
            SigningOutcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
            row.getInt("requests"),
            Optional.ofNullable(row.getString("kms_request_id"))));
  }
}
