package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.types.Address;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The addresses that the configured keys had when they were first seen. */
final class HotWalletRows {

  private final JdbcClient database;

  HotWalletRows(JdbcClient database) {
    this.database = database;
  }

  Optional<Address> find(String keyReference) {
    return database
        .sql("select address from hot_wallets where key_reference = :reference")
        .param("reference", keyReference)
        .query((row, _) -> Columns.address(row, "address"))
        .optional();
  }

  /** Every wallet that ever signed for the gateway, in the order in which they were seen. */
  List<Address> all() {
    return database
        .sql("select address from hot_wallets order by pinned_at, key_reference")
        .query((row, _) -> Columns.address(row, "address"))
        .list();
  }

  /** Pins the address of a key; the answer is the pinned one, which may be another. */
  Address pin(String keyReference, Address address) {
    database
        .sql(
            """
            insert into hot_wallets (key_reference, address) values (:reference, :address)
            on conflict do nothing
            """)
        .param("reference", keyReference)
        .param("address", address.value().toArray())
        .update();
    return find(keyReference).orElseThrow();
  }
}
