package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.ChainTransaction;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The payments that want exactly what a transaction of somebody did. */
final class WantedPayments {

  private static final String SAME_CALL =
      """
      select t.id, t.state, t.requested_at,
             (select count(*) from transaction_attempts where transaction_id = t.id) as attempts
      from transactions t
      where chain_id = :chain and to_address = :to and value = :value and data = :data
      """;

  /**
   * One of them.
   *
   * @param attempts it has
   */
  record Wanted(TransactionId id, TransactionState state, Instant requestedAt, int attempts) {}

  private final JdbcClient database;

  WantedPayments(JdbcClient database) {
    this.database = database;
  }

  /** At its nonce first, then those with none yet: what is queued would be paid by the next. */
  List<Wanted> by(LaneKey lane, ChainTransaction found) {
    return select(
        """
        and (state in ('reserved', 'signed', 'submitted') and wallet = :wallet and nonce = :nonce
             or state = 'queued' and (sender is null or sender = :wallet))
        order by nonce nulls last, sequence
        """,
        lane,
        found);
  }

  /** Under way at another nonce, and not canceled: it would be made once more. */
  List<Wanted> elsewhere(LaneKey lane, ChainTransaction found) {
    return select(
        """
        and state in ('reserved', 'signed', 'submitted') and abandon is null
        and (wallet, nonce) <> (:wallet, :nonce)
        order by sequence
        """,
        lane,
        found);
  }

  private List<Wanted> select(String which, LaneKey lane, ChainTransaction found) {
    return database
        .sql(SAME_CALL + which)
        .param("chain", lane.chain().value())
        .param("wallet", lane.wallet().value().toArray())
        .param("to", Objects.requireNonNull(found.to()).value().toArray())
        .param("value", new BigDecimal(found.value().value()))
        .param("data", found.data().toArray())
        .param("nonce", found.nonce())
        .query((row, _) -> wanted(row))
        .list();
  }

  private static Wanted wanted(ResultSet row) throws SQLException {
    return new Wanted(
        new TransactionId(row.getString("id")),
        TransactionState.ofCode(row.getString("state")),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        row.getInt("attempts"));
  }
}
