package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.signer.Eip1559Transaction;
import io.stablecoin.gateway.signer.SignedTransaction;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.TxHash;
import io.stablecoin.gateway.types.Wei;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bytes of transactions: first as intent, then signed. */
final class Attempts {

  private final JdbcClient database;

  Attempts(JdbcClient database) {
    this.database = database;
  }

  void prepare(UnsignedAttempt attempt) {
    database
        .sql(
            """
            insert into transaction_attempts
              (transaction_id, number, gas_limit, max_fee_per_gas, max_priority_fee_per_gas)
            values (:id, :number, :gasLimit, :maxFee, :tip)
            """)
        .param("id", attempt.id().value())
        .param("number", attempt.number())
        .param("gasLimit", attempt.intent().gasLimit())
        .param("maxFee", new BigDecimal(attempt.intent().maxFeePerGas().value()))
        .param("tip", new BigDecimal(attempt.intent().maxPriorityFeePerGas().value()))
        .update();
  }

  /** What has a nonce and no bytes, in the order of nonces. */
  List<UnsignedAttempt> unsigned(LaneKey lane) {
    return byLane(
            """
            select * from transactions
            join transaction_attempts on transaction_id = id
            where chain_id = :chain and wallet = :wallet and state = 'reserved' and raw is null
            order by nonce
            """,
            lane)
        .query((row, _) -> unsignedAttempt(row))
        .list();
  }

  private static UnsignedAttempt unsignedAttempt(ResultSet row) throws SQLException {
    return new UnsignedAttempt(
        new TransactionId(row.getString("id")),
        row.getInt("number"),
        new Eip1559Transaction(
            new ChainId(row.getLong("chain_id")),
            row.getLong("nonce"),
            Columns.wei(row, "max_priority_fee_per_gas"),
            Columns.wei(row, "max_fee_per_gas"),
            row.getLong("gas_limit"),
            Columns.address(row, "to_address"),
            Columns.wei(row, "value"),
            Columns.bytes(row, "data")));
  }

  /** Keeps the signed bytes; the schema refuses other bytes where there are some. */
  void sign(UnsignedAttempt attempt, SignedTransaction signed) {
    database
        .sql(
            """
            update transaction_attempts
            set raw = :raw, hash = :hash, signed_at = clock_timestamp()
            where transaction_id = :id and number = :number
            """)
        .param("raw", signed.raw().toArray())
        .param("hash", signed.hash().value().toArray())
        .param("id", attempt.id().value())
        .param("number", attempt.number())
        .update();
  }

  /**
   * What a node should be told now, in the order of nonces: bytes that it was never told or not
   * within {@code interval}, below the first nonce without bytes.
   */
  List<SignedAttempt> due(LaneKey lane, Duration interval) {
    return byLane(
            """
            select t.id, purpose_type, purpose_id, state, nonce, a.hash, raw
            from transactions t join transaction_attempts a on (t.id, t.hash) = (a.transaction_id, a.hash)
            where chain_id = :chain and wallet = :wallet and state in ('signed', 'submitted')
              and (broadcast_at is null
                   or broadcast_at < clock_timestamp() - :millis * interval '1 millisecond')
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

  /** Committed bytes from a nonce on, whatever became of them, in the order of nonces. */
  List<SignedAttempt> committed(LaneKey lane, long fromNonce, int limit) {
    return byLane(
            """
            select t.id, purpose_type, purpose_id, state, nonce, a.hash, raw
            from transactions t join transaction_attempts a on (t.id, t.hash) = (a.transaction_id, a.hash)
            where chain_id = :chain and wallet = :wallet and nonce >= :from
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
            select nonce from transactions
            where chain_id = :chain and wallet = :wallet and nonce is not null
              and state in ('succeeded', 'failed', 'held')
            order by nonce desc limit 1
            """,
            lane)
        .query((row, _) -> row.getLong("nonce"))
        .optional()
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  private static SignedAttempt signedAttempt(ResultSet row) throws SQLException {
    return new SignedAttempt(
        new TransactionId(row.getString("id")),
        new Purpose(row.getString("purpose_type"), row.getString("purpose_id")),
        TransactionState.ofCode(row.getString("state")),
        row.getLong("nonce"),
        Columns.hash(row, "hash").orElseThrow(),
        Columns.bytes(row, "raw"));
  }

  void markBroadcast(TxHash hash) {
    database
        .sql("update transaction_attempts set broadcast_at = clock_timestamp() where hash = :hash")
        .param("hash", hash.value().toArray())
        .update();
  }

  /** Makes the bytes due again: a block that had them is gone. */
  void forgetBroadcast(TxHash hash) {
    database
        .sql("update transaction_attempts set broadcast_at = null where hash = :hash")
        .param("hash", hash.value().toArray())
        .update();
  }

  /** How many transactions of the lane the pools of the nodes have to hold. */
  int unmined(LaneKey lane) {
    return byLane(
            """
            select count(*) from transactions
            where chain_id = :chain and wallet = :wallet
              and state in ('reserved', 'signed', 'submitted')
            """,
            lane)
        .query(Integer.class)
        .single();
  }

  /** The most native currency that what is not mined yet may still cost. */
  Wei committedCost(LaneKey lane) {
    return byLane(
            """
            select coalesce(sum(value + gas_limit * max_fee_per_gas), 0) as cost
            from transactions join transaction_attempts on transaction_id = id
            where chain_id = :chain and wallet = :wallet
              and state in ('reserved', 'signed', 'submitted')
            """,
            lane)
        .query((row, _) -> Columns.wei(row, "cost"))
        .single();
  }

  private JdbcClient.StatementSpec byLane(String sql, LaneKey lane) {
    return database
        .sql(sql)
        .param("chain", lane.chain().value())
        .param("wallet", lane.wallet().value().toArray());
  }
}
