package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for a block. */
final class UnminedTransactions {

  private final JdbcClient database;

  UnminedTransactions(JdbcClient database) {
    this.database = database;
  }

  /** In the order of nonces: the head of the lane first. */
  List<UnminedTransaction> of(LaneKey lane) {
    return byLane(
            """
            select t.id, state, nonce, value, abandon, expedite, a.*,
                   greatest(waiting_since, (
                     select block_number from transactions before
                     where before.chain_id = t.chain_id and before.wallet = t.wallet
                       and before.nonce = t.nonce - 1
                       and before.failure_code is distinct from 'displaced')) as waits_since,
                   (select max(case kind when 'call' then t.value else 0 end
                               + gas_limit * max_fee_per_gas)
                    from transaction_attempts where transaction_id = t.id) as dearest
            from transactions t join transaction_attempts a on a.transaction_id = t.id
            where chain_id = :chain and wallet = :wallet
              and state in ('reserved', 'signed', 'submitted')
              and not exists (
                select 1 from transaction_attempts newer
                where newer.transaction_id = t.id and newer.number > a.number)
            order by nonce
            """,
            lane)
        .query((row, _) -> transaction(row))
        .list();
  }

  private static UnminedTransaction transaction(ResultSet row) throws SQLException {
    return new UnminedTransaction(
        new TransactionId(row.getString("id")),
        TransactionState.ofCode(row.getString("state")),
        row.getLong("nonce"),
        Columns.wei(row, "value"),
        Columns.wei(row, "dearest"),
        row.getString("abandon") != null,
        row.getBoolean("expedite"),
        row.getInt("number"),
        AttemptKind.ofCode(row.getString("kind")),
        Columns.offer(row),
        row.getLong("gas_limit"),
        row.getBytes("raw") != null,
        row.getString("refusal") != null,
        waiting(row));
  }

  /** Not before its predecessor was mined: until then nothing could be. */
  private static OptionalLong waiting(ResultSet row) throws SQLException {
    OptionalLong since = Columns.optionalLong(row, "waiting_since");
    return since.isEmpty() ? since : Columns.optionalLong(row, "waits_since");
  }

  /**
   * Notes the newest block with bytes that begin to wait: for one of their own, or for a node that
   * takes them.
   */
  void startWaiting(LaneKey lane, long head) {
    byLane(
            """
            update transaction_attempts a set waiting_since = :head
            from transactions t
            where t.id = a.transaction_id and chain_id = :chain and wallet = :wallet
              and state in ('signed', 'submitted') and raw is not null and waiting_since is null
            """,
            lane)
        .param("head", head)
        .update();
  }

  /** The wish is carried out, or cannot be. */
  void forgetExpedite(TransactionId id) {
    database
        .sql("update transactions set expedite = false where id = :id and expedite")
        .param("id", id.value())
        .update();
  }

  /** From now on a no-op is to use up its nonce, for the reason given first. */
  void abandon(TransactionId id, FailureCode code) {
    database
        .sql("update transactions set abandon = coalesce(abandon, :code) where id = :id")
        .param("code", code.code())
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
