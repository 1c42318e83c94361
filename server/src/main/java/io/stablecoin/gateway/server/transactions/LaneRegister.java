package io.stablecoin.gateway.server.transactions;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells a command, which runs without the server, whether a wallet's nonces are the gateway's to
 * give out: a signature by hand would then displace a payment or halt the lane.
 */
public final class LaneRegister {

  private final JdbcClient database;

  public LaneRegister(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /** Whether the gateway sends from this wallet on this chain; false in an empty database. */
  public boolean holds(ChainId chain, Address wallet) {
    return isTrue("select to_regclass('lanes') is not null")
        && database
            .sql("select exists (select 1 from lanes where chain_id = :chain and wallet = :wallet)")
            .param("chain", chain.value())
            .param("wallet", wallet.value().toArray())
            .query(Boolean.class)
            .single();
  }

  /** Whether the gateway sends from this wallet on any chain; false in an empty database. */
  public boolean holds(Address wallet) {
    return isTrue("select to_regclass('lanes') is not null")
        && database
            .sql("select exists (select 1 from lanes where wallet = :wallet)")
            .param("wallet", wallet.value().toArray())
            .query(Boolean.class)
            .single();
  }

  private boolean isTrue(String question) {
    return database.sql(question).query(Boolean.class).single();
  }
}
