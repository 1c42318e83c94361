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
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The payments that want exactly what a transaction of somebody did. */
final class WantedPayments {

  private static final String SAME_CALL =
      """
      select t.id, t.state, t.nonce, t.requested_at, paid,
             (select count(*) from transaction_attempts where transaction_id = t.id) as attempts
      from transactions t left join same_payments on transaction_id = t.id
      where chain_id = :chain and to_address = :to and value = :value and data = :data
      """;

  /**
   * One of them.
   *
   * @param nonce empty while it is queued
   * @param paid what an operator says
   * @param attempts it has
   */
  record Wanted(
      TransactionId id,
      TransactionState state,
      OptionalLong nonce,
      Instant requestedAt,
      Optional<Boolean> paid,
      int attempts) {

    boolean isQueued() {
      return state == TransactionState.QUEUED;
    }
  }

  private final JdbcClient database;

  WantedPayments(JdbcClient database) {
    this.database = database;
  }

  /**
   * At its nonce first, then those whose own nonces are used by something foreign as well, then
   * those with none yet, which the next one would pay.
   *
   * @param used the chain's next nonce
   */
  List<Wanted> by(LaneKey lane, ChainTransaction found, long used) {
    return select(
        """
        and (state in ('reserved', 'signed', 'submitted') and wallet = :wallet and nonce < :used
             or state = 'queued' and (sender is null or sender = :wallet))
        order by (nonce = :nonce) desc nulls last, sequence
        """,
        lane,
        found,
        used);
  }

  /** Under way at another nonce, and not canceled: it would be made once more. */
  List<Wanted> elsewhere(LaneKey lane, ChainTransaction found, long used) {
    return select(
        """
        and state in ('reserved', 'signed', 'submitted') and abandon is null and token is not null
        and paid is distinct from false and not (wallet = :wallet and nonce < :used)
        order by sequence
        """,
        lane,
        found,
        used);
  }

  private List<Wanted> select(String which, LaneKey lane, ChainTransaction found, long used) {
    return database
        .sql(SAME_CALL + which)
        .param("chain", lane.chain().value())
        .param("wallet", lane.wallet().value().toArray())
        .param("to", Objects.requireNonNull(found.to()).value().toArray())
        .param("value", new BigDecimal(found.value().value()))
        .param("data", found.data().toArray())
        .param("nonce", found.nonce())
        .param("used", used)
        .query((row, _) -> wanted(row))
        .list();
  }

  private static Wanted wanted(ResultSet row) throws SQLException {
    return new Wanted(
        new TransactionId(row.getString("id")),
        TransactionState.ofCode(row.getString("state")),
        Columns.optionalLong(row, "nonce"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("paid", Boolean.class)),
        row.getInt("attempts"));
  }
}
