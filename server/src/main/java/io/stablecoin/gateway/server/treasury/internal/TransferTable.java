package io.stablecoin.gateway.server.treasury.internal;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Transfers between the gateway's own wallets. */
@Repository
class TransferTable {

  /** Gas was spent on one that failed, and the next is likely to fail too. */
  private static final Duration REST_AFTER_FAILURE = Duration.ofMinutes(10);

  private final JdbcClient jdbc;

  TransferTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets one process at a time level wallets; false where another one does. */
  boolean lock() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('treasury_transfers'))")
        .query(Boolean.class)
        .single();
  }

  /** False where one is open between the two wallets, or has failed just now. */
  boolean open(String id, Movement movement) {
    Token token = movement.amount().token();
    return jdbc.sql(
                """
                insert into treasury_transfers
                  (id, kind, chain_id, token, token_symbol, token_decimals, units, sender, recipient)
                select :id, :kind, :chain, :token, :symbol, :decimals, :units, :sender, :recipient
                where not exists (
                  select 1 from treasury_transfers
                  where chain_id = :chain and token = :token
                    and sender = :sender and recipient = :recipient and status = 'failed'
                    and closed_at > clock_timestamp() - make_interval(secs => :rest))
                on conflict do nothing
                """)
            .param("id", id)
            .param("kind", movement.kind().code())
            .param("chain", token.chain().value())
            .param("token", token.contract().value().toArray())
            .param("symbol", token.symbol())
            .param("decimals", token.decimals())
            .param("units", new BigDecimal(movement.amount().units()))
            .param("sender", movement.from().value().toArray())
            .param("recipient", movement.to().value().toArray())
            .param("rest", REST_AFTER_FAILURE.toSeconds())
            .update()
        == 1;
  }

  /** Those that have not ended, by their ids. */
  Map<String, Movement> open(Token token) {
    return jdbc
        .sql(
            """
            select * from treasury_transfers
            where chain_id = :chain and token = :token and status = 'open'
            """)
        .param("chain", token.chain().value())
        .param("token", token.contract().value().toArray())
        .query((row, _) -> Map.entry(row.getString("id"), movement(row)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Movement find(String id) {
    return jdbc.sql("select * from treasury_transfers where id = :id")
        .param("id", id)
        .query((row, _) -> movement(row))
        .single();
  }

  private static Movement movement(ResultSet row) throws SQLException {
    return new Movement(
        TransferKind.ofCode(row.getString("kind")),
        address(row, "sender"),
        address(row, "recipient"),
        amount(row));
  }

  private static TokenAmount amount(ResultSet row) throws SQLException {
    Token token =
        new Token(
            new ChainId(row.getLong("chain_id")),
            address(row, "token"),
            row.getString("token_symbol"),
            row.getInt("token_decimals"));
    return new TokenAmount(token, row.getBigDecimal("units").toBigIntegerExact());
  }

  private static Address address(ResultSet row, String column) throws SQLException {
    return new Address(Bytes.of(row.getBytes(column)));
  }

  void close(String id, String status) {
    jdbc.sql(
            """
            update treasury_transfers set status = :status, closed_at = clock_timestamp()
            where id = :id and status = 'open'
            """)
        .param("status", status)
        .param("id", id)
        .update();
  }
}
