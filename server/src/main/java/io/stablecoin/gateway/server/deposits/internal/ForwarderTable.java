package io.stablecoin.gateway.server.deposits.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.MerchantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code deposit_addresses}. */
@Repository
class ForwarderTable {

  /** PostgreSQL takes 65,535 parameters in one statement. */
  private static final int AT_ONCE = 10_000;

  private final JdbcClient jdbc;

  ForwarderTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Forwarder forwarder, Bytes salt) {
    jdbc.sql(
            """
            insert into deposit_addresses (address, salt, merchant, chain_id, token)
            values (:address, :salt, :merchant, :chain, :token)
            """)
        .param("address", forwarder.address().value().toArray())
        .param("salt", salt.toArray())
        .param("merchant", forwarder.merchant().value())
        .param("chain", forwarder.chain().value())
        .param("token", forwarder.token().value().toArray())
        .update();
  }

  /** Those of {@code addresses} that were issued. */
  Map<Address, Forwarder> among(Collection<Address> addresses) {
    List<byte[]> all = addresses.stream().distinct().map(a -> a.value().toArray()).toList();
    Map<Address, Forwarder> found = new HashMap<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<byte[]> some = new ArrayList<>(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
      found.putAll(read(some));
    }
    return found;
  }

  private Map<Address, Forwarder> read(List<byte[]> addresses) {
    return jdbc
        .sql("select * from deposit_addresses where address in (:addresses)")
        .param("addresses", addresses)
        .query(ForwarderTable::forwarder)
        .list()
        .stream()
        .collect(toMap(Forwarder::address, identity()));
  }

  private static Forwarder forwarder(ResultSet row, int number) throws SQLException {
    return new Forwarder(
        ArrivalRow.address(row, "address"),
        new MerchantId(row.getString("merchant")),
        new ChainId(row.getLong("chain_id")),
        ArrivalRow.address(row, "token"));
  }
}
