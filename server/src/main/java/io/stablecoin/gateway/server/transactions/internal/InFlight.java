package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.types.Wei;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a lane has under way: how many, and what they may still cost. */
final class InFlight {

  private final JdbcClient database;

  InFlight(JdbcClient database) {
    this.database = database;
  }

  /** How many transactions of the lane the pools of the nodes have to hold. */
  int count(LaneKey lane) {
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

  /**
   * The most native currency that what is not mined yet may still cost: of each transaction the
   * dearest attempt, since only one of them is mined.
   */
  Wei cost(LaneKey lane) {
    return byLane(
            """
            select coalesce(sum(dearest), 0) as cost
            from (
              select max(
                case kind when 'call' then value else 0 end + gas_limit * max_fee_per_gas) as dearest
              from transactions join transaction_attempts on transaction_id = id
              where chain_id = :chain and wallet = :wallet
                and state in ('reserved', 'signed', 'submitted')
              group by id) each_transaction
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
