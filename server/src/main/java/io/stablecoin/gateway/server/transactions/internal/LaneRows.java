package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.LaneCondition;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lanes in the database. */
final class LaneRows {

  private final JdbcClient database;

  LaneRows(JdbcClient database) {
    this.database = database;
  }

  /** Opens a lane at the nonce the chain is at; does nothing when another process was first. */
  void open(LaneKey lane, long nonce) {
    byLane(
            """
            insert into lanes (chain_id, wallet, next_nonce) values (:chain, :wallet, :nonce)
            on conflict do nothing
            """,
            lane)
        .param("nonce", nonce)
        .update();
  }

  Optional<LaneRow> find(LaneKey lane) {
    return byLane(
            """
            select next_nonce, condition, resume_requested from lanes
            where chain_id = :chain and wallet = :wallet
            """,
            lane)
        .query((row, _) ->
            new LaneRow(
                row.getLong("next_nonce"),
                LaneCondition.ofCode(row.getString("condition")),
                row.getBoolean("resume_requested")))
        .optional();
  }

  /** Gives out so many nonces, and tells the first. The caller holds the lane's lock. */
  long takeNonces(LaneKey lane, int count) {
    return byLane(
            """
            update lanes set next_nonce = next_nonce + :count
            where chain_id = :chain and wallet = :wallet
            returning next_nonce - :count
            """,
            lane)
        .param("count", count)
        .query(Long.class)
        .single();
  }

  /** The operator has to say more before the lane goes on. */
  void forgetResume(LaneKey lane) {
    byLane(
            "update lanes set resume_requested = false where chain_id = :chain and wallet = :wallet",
            lane)
        .update();
  }

  /** Ends a halt, with an operator's consent. The nonce never goes back. */
  void resume(LaneKey lane, long nextNonce) {
    byLane(
            """
            update lanes set condition = 'running', reason = null, detail = null,
                   condition_since = clock_timestamp(), resume_requested = false,
                   next_nonce = greatest(next_nonce, :nonce)
            where chain_id = :chain and wallet = :wallet and condition = 'halted'
            """,
            lane)
        .param("nonce", nextNonce)
        .update();
  }

  /** Says how the lane is doing; only an operator ends a halt. */
  void setCondition(LaneKey lane, Condition condition) {
    byLane(
            """
            update lanes set condition = :condition, reason = :reason, detail = :detail,
                   condition_since = clock_timestamp()
            where chain_id = :chain and wallet = :wallet
              and (condition <> 'halted' or :condition = 'halted')
              and (condition, reason, detail) is distinct from (:condition, :reason, :detail)
            """,
            lane)
        .param("condition", condition.state().code())
        .param("reason", condition.reason().orElse(null))
        .param("detail", condition.detail().orElse(null))
        .update();
  }

  private JdbcClient.StatementSpec byLane(String sql, LaneKey lane) {
    return database
        .sql(sql)
        .param("chain", lane.chain().value())
        .param("wallet", lane.wallet().value().toArray());
  }
}
