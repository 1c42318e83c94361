package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.database.RowArrays;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.TxHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Committed bytes on their way to the nodes. */
final class SentAttempts {

  private static final String SELECT =
      """
      select t.id, purpose_type, purpose_id, state, nonce, a.number, a.kind, a.hash, a.raw,
             a.accepted_at is not null as accepted
      from transactions t join transaction_attempts a on a.transaction_id = t.id
      """;

  private final JdbcClient database;

  SentAttempts(JdbcClient database) {
    this.database = database;
  }

  /**
   * What a node should be told now, in the order of nonces: of each transaction the newest bytes,
   * where it was never told or not within {@code interval}, below the first nonce without bytes.
   */
  List<SignedAttempt> due(LaneKey lane, Duration interval) {
    return byLane(
            SELECT
                + """
                where chain_id = :chain and wallet = :wallet and state in ('signed', 'submitted')
                  and raw is not null
                  and (broadcast_at is null
                       or broadcast_at < clock_timestamp() - :millis * interval '1 millisecond')
                  and not exists (
                    select 1 from transaction_attempts newer
                    where newer.transaction_id = t.id and newer.number > a.number
                      and newer.raw is not null)
                  and not exists (
                    select 1 from transactions below
                    where below.chain_id = :chain and below.wallet = :wallet
                      and below.state = 'reserved' and below.nonce < t.nonce)
                order by nonce
                """,
            lane)
        .param("millis", interval.toMillis())
        .query((row, _) -> signedAttempt(row))
        .list();
  }

  /** All bytes of a transaction, the newest first. */
  List<SignedAttempt> of(TransactionId id) {
    return database
        .sql(SELECT + "where t.id = :id and raw is not null order by a.number desc")
        .param("id", id.value())
        .query((row, _) -> signedAttempt(row))
        .list();
  }

  /**
   * The bytes of each transaction that counted last, from a nonce on, in the order of nonces:
   * whatever became of them, but for what a foreign transaction has displaced.
   */
  List<SignedAttempt> committed(LaneKey lane, long fromNonce, int limit) {
    return byLane(
            SELECT
                + """
                where chain_id = :chain and wallet = :wallet and nonce >= :from and a.hash = t.hash
                  and failure_code is distinct from 'displaced'
                order by nonce limit :limit
                """,
            lane)
        .param("from", fromNonce)
        .param("limit", limit)
        .query((row, _) -> signedAttempt(row))
        .list();
  }

  /** The highest nonce whose transaction was in a final block. */
  OptionalLong lastFinalNonce(LaneKey lane) {
    return byLane(
            """
            select max(nonce) as nonce from (
              (select nonce from transactions
               where chain_id = :chain and wallet = :wallet and nonce is not null
                 and state in ('succeeded', 'failed', 'held')
                 and failure_code is distinct from 'displaced'
               order by nonce desc limit 1)
              union all
              (select max(nonce) from transactions
               where chain_id = :chain and wallet = :wallet and failure_code = 'displaced')) final
            """,
            lane)
        .query((row, _) -> Columns.optionalLong(row, "nonce"))
        .single();
  }

  private static SignedAttempt signedAttempt(ResultSet row) throws SQLException {
    return new SignedAttempt(
        new TransactionId(row.getString("id")),
        new Purpose(row.getString("purpose_type"), row.getString("purpose_id")),
        TransactionState.ofCode(row.getString("state")),
        row.getLong("nonce"),
        row.getInt("number"),
        AttemptKind.ofCode(row.getString("kind")),
        row.getBoolean("accepted"),
        Columns.hash(row, "hash").orElseThrow(),
        Columns.bytes(row, "raw"));
  }

  /** A node has the bytes of these hashes. */
  void markAccepted(List<TxHash> hashes) {
    database
        .sql(
            """
            update transaction_attempts
            set broadcast_at = clock_timestamp(),
                accepted_at = coalesce(accepted_at, clock_timestamp()), refusal = null
            where hash = any(:hashes)
            """)
        .param("hashes", new RowArrays<>(hashes).bytes(hash -> hash.value().toArray()))
        .update();
  }

  /** The nodes were told of these bytes, and have others of the same transaction. */
  void markTold(TxHash hash) {
    database
        .sql("update transaction_attempts set broadcast_at = clock_timestamp() where hash = :hash")
        .param("hash", hash.value().toArray())
        .update();
  }

  /** No node will ever take these bytes. */
  void markRefused(TxHash hash, String words) {
    database
        .sql("update transaction_attempts set refusal = :words where hash = :hash")
        .param("words", words)
        .param("hash", hash.value().toArray())
        .update();
  }

  /** Makes the bytes of a transaction due again: a block that had some of them is gone. */
  void forgetBroadcast(TransactionId id) {
    database
        .sql(
            """
            update transaction_attempts set broadcast_at = null, waiting_since = null
            where transaction_id = :id
            """)
        .param("id", id.value())
        .update();
  }

  private JdbcClient.StatementSpec byLane(String sql, LaneKey lane) {
    return database
        .sql(sql)
        .param("chain", lane.chain().value())
        .param("wallet", lane.wallet().value().toArray());
  }
}
