package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lanes of a chain that could take a request now: they run, and somebody works them. */
final class LaneLoads {

  private final JdbcClient database;

  LaneLoads(JdbcClient database) {
    this.database = database;
  }

  /** The wallets of all. */
  Set<Address> running(ChainId chain) {
    return Set.copyOf(
        database
            .sql(
                """
                select wallet from lanes
                where chain_id = :chain and condition = 'running'
                  and lease_until > clock_timestamp()
                """)
            .param("chain", chain.value())
            .query((row, _) -> Columns.address(row, "wallet"))
            .list());
  }

  /** All but the given one. */
  List<LaneLoad> others(LaneKey lane) {
    return database
        .sql(
            """
            select lane.wallet, count(tx.id) as in_flight
            from lanes lane left join transactions tx
              on tx.chain_id = lane.chain_id and tx.wallet = lane.wallet
                and tx.state in ('reserved', 'signed', 'submitted')
            where lane.chain_id = :chain and lane.wallet <> :wallet
              and lane.condition = 'running' and lane.lease_until > clock_timestamp()
            group by lane.wallet
            order by in_flight
            """)
        .param("chain", lane.chain().value())
        .param("wallet", lane.wallet().value().toArray())
        .query((row, _) ->
            new LaneLoad(
                new LaneKey(lane.chain(), Columns.address(row, "wallet")), row.getInt("in_flight")))
        .list();
  }
}
