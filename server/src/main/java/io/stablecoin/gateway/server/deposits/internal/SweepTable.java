package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.TokenAmount;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code sweeps} and {@code sweep_items}. */
@Repository
class SweepTable {

  /** One address and token that a sweep was to flush. */
  record Item(Address address, Address token) {}

  private final JdbcClient jdbc;

  SweepTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What waits to be swept: not in a sweep under way, and not resting after a failure.
   *
   * @param minimum what an address must hold at least
   */
  List<SweepCandidate> candidates(TokenAmount minimum, int limit) {
    return jdbc.sql(
            """
            select a.chain_id, a.recipient, d.salt, a.token, a.token_symbol, a.token_decimals,
              sum(a.units) as units
            from arrivals a join deposit_addresses d on d.address = a.recipient
            where a.chain_id = :chain and a.token = :token
              and a.state = 'final' and a.flushed_by is null
              and a.kind in ('payment', 'stray')
              and not exists (
                select 1 from sweep_items i join sweeps s on s.id = i.sweep_id
                where s.chain_id = a.chain_id and i.address = a.recipient and i.token = a.token
                  and (s.status = 'open' or i.retry_after > clock_timestamp()))
            group by a.chain_id, a.recipient, d.salt, a.token, a.token_symbol, a.token_decimals
            having sum(a.units) >= :minimum
            order by min(a.sequence) limit :limit
            """)
        .param("chain", minimum.token().chain().value())
        .param("token", minimum.token().contract().value().toArray())
        .param("minimum", new BigDecimal(minimum.units()))
        .param("limit", limit)
        .query(SweepTable::candidate)
        .list();
  }

  private static SweepCandidate candidate(ResultSet row, int number) throws SQLException {
    return new SweepCandidate(
        ArrivalRow.address(row, "recipient"),
        Bytes.of(row.getBytes("salt")),
        new TokenAmount(ArrivalRow.token(row), row.getBigDecimal("units").toBigIntegerExact()));
  }

  void open(String id, ChainId chain, List<SweepCandidate> items) {
    jdbc.sql("insert into sweeps (id, chain_id) values (:id, :chain)")
        .param("id", id)
        .param("chain", chain.value())
        .update();
    for (SweepCandidate item : items) {
      jdbc.sql(
              """
              insert into sweep_items (sweep_id, address, token) values (:id, :address, :token)
              """)
          .param("id", id)
          .param("address", item.address().value().toArray())
          .param("token", item.amount().token().contract().value().toArray())
          .update();
    }
  }

  List<Item> items(String id) {
    return jdbc.sql("select address, token from sweep_items where sweep_id = :id")
        .param("id", id)
        .query((row, number) ->
            new Item(ArrivalRow.address(row, "address"), ArrivalRow.address(row, "token")))
        .list();
  }

  void close(String id, String status) {
    jdbc.sql(
            """
            update sweeps set status = :status, closed_at = clock_timestamp()
            where id = :id and status = 'open'
            """)
        .param("status", status)
        .param("id", id)
        .update();
  }

  void rest(String id, Item item, Duration pause) {
    jdbc.sql(
            """
            update sweep_items set retry_after = clock_timestamp() + make_interval(secs => :seconds)
            where sweep_id = :id and address = :address and token = :token
            """)
        .param("seconds", pause.toSeconds())
        .param("id", id)
        .param("address", item.address().value().toArray())
        .param("token", item.token().value().toArray())
        .update();
  }
}
