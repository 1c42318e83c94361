package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.types.ChainId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those of the table {@code arrivals} that only one of two readings has told of. */
@Repository
class DoubtTable {

  private final JdbcClient jdbc;

  DoubtTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Orphans those up to a block that the second reading did not confirm, and tells which. */
  List<Arrival> raise(ChainId chain, long block) {
    return jdbc.sql(
            """
            update arrivals
            set state = 'orphaned', doubted_at = clock_timestamp(), doubt_pause = interval '5 s'
            where chain_id = :chain and state = 'seen' and not checked and block_number <= :block
            returning *
            """)
        .param("chain", chain.value())
        .param("block", block)
        .query(ArrivalRow::read)
        .list();
  }

  /** Some of those whose pause is over; the next pause of each is twice as long. */
  List<Arrival> due(ChainId chain, int limit) {
    return jdbc.sql(
            """
            update arrivals
            set doubted_at = clock_timestamp(),
                doubt_pause = least(doubt_pause * 2, interval '1 hour')
            where id in (
              select id from arrivals
              where chain_id = :chain and doubted_at + doubt_pause < clock_timestamp()
              order by doubted_at limit :limit)
            returning *
            """)
        .param("chain", chain.value())
        .param("limit", limit)
        .query(ArrivalRow::read)
        .list();
  }

  void settle(Arrival arrival) {
    jdbc.sql("update arrivals set doubted_at = null, doubt_pause = null where id = :id")
        .param("id", arrival.id())
        .update();
  }

  /** Where the blocks are gone there is nothing to doubt. */
  void forgetAbove(ChainId chain, long block) {
    jdbc.sql(
            """
            update arrivals set doubted_at = null, doubt_pause = null
            where chain_id = :chain and doubted_at is not null and block_number > :block
            """)
        .param("chain", chain.value())
        .param("block", block)
        .update();
  }
}
