package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.database.RowArrays;
import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The requests that wait for a nonce, in the order in which they get one. */
final class RequestQueue {

  /** Those that a wallet may send. What pays nothing is the treasury's. */
  private static final String FOR_WALLET =
      " (sender = :wallet or sender is null and (token is not null or :treasury)) ";

  private final JdbcClient database;

  RequestQueue(JdbcClient database) {
    this.database = database;
  }

  /** Whoever waits for funds does not stand in the way of the others. */
  List<QueuedRequest> notWaiting(LaneKey lane, boolean treasury, int limit) {
    return database
        .sql(
            """
            select * from transactions
            where chain_id = :chain and state = 'queued' and not waiting_for_funds
              and (try_after is null or try_after < clock_timestamp())
              and %s
            order by priority, sequence limit :limit
            """
                .formatted(FOR_WALLET))
        .param("chain", lane.chain().value())
        .param("wallet", lane.wallet().value().toArray())
        .param("treasury", treasury)
        .param("limit", limit)
        .query((row, _) -> request(row))
        .list();
  }

  /** The tokens that somebody waits for. */
  List<Token> awaitedTokens(ChainId chain) {
    return database
        .sql(
            """
            select distinct token, token_symbol, token_decimals from transactions
            where chain_id = :chain and state = 'queued' and waiting_for_funds
            """)
        .param("chain", chain.value())
        .query((row, _) -> Columns.token(row, chain))
        .list();
  }

  /** Those that wait for a token and a wallet could pay alone, by what it has of it now. */
  List<QueuedRequest> payable(Address wallet, TokenAmount available, int limit) {
    return database
        .sql(
            """
            select * from transactions
            where chain_id = :chain and state = 'queued' and waiting_for_funds
              and token = :token and token_units <= :available
              and (sender is null or sender = :wallet)
              and (try_after is null or try_after < clock_timestamp())
            order by priority, sequence limit :limit
            """)
        .param("chain", available.token().chain().value())
        .param("token", available.token().contract().value().toArray())
        .param("available", new BigDecimal(available.units()))
        .param("wallet", wallet.value().toArray())
        .param("limit", limit)
        .query((row, _) -> request(row))
        .list();
  }

  /** The amounts of those that any wallet may pay and none could alone, in their order. */
  List<TokenAmount> waiting(Token token) {
    return ofToken(
            """
            select token_units from transactions
            where chain_id = :chain and state = 'queued' and waiting_for_funds
              and token = :token and sender is null
            order by priority, sequence limit 100
            """,
            token)
        .query((row, _) -> new TokenAmount(token, row.getBigDecimal(1).toBigIntegerExact()))
        .list();
  }

  /** What any wallet may pay and none has reserved yet. */
  TokenAmount queued(Token token) {
    return ofToken(
            """
            select coalesce(sum(token_units), 0) from transactions
            where chain_id = :chain and state = 'queued' and token = :token and sender is null
            """,
            token)
        .query((row, _) -> new TokenAmount(token, row.getBigDecimal(1).toBigIntegerExact()))
        .single();
  }

  /** What a wallet is to pay and has not reserved yet. */
  TokenAmount bound(Address wallet, Token token) {
    return ofToken(
            """
            select coalesce(sum(token_units), 0) from transactions
            where chain_id = :chain and state = 'queued' and token = :token and sender = :wallet
            """,
            token)
        .param("wallet", wallet.value().toArray())
        .query((row, _) -> new TokenAmount(token, row.getBigDecimal(1).toBigIntegerExact()))
        .single();
  }

  private JdbcClient.StatementSpec ofToken(String sql, Token token) {
    return database
        .sql(sql)
        .param("chain", token.chain().value())
        .param("token", token.contract().value().toArray());
  }

  private static QueuedRequest request(ResultSet row) throws SQLException {
    return new QueuedRequest(
        new TransactionId(row.getString("id")),
        new Purpose(row.getString("purpose_type"), row.getString("purpose_id")),
        new Call(
            Columns.address(row, "to_address"),
            Columns.wei(row, "value"),
            Columns.bytes(row, "data")),
        Columns.expectedTransfer(row),
        row.getBytes("sender") != null,
        row.getBoolean("waiting_for_funds"),
        Columns.optionalLong(row, "refused_at_block"));
  }

  /**
   * Locks requests until the caller's database transaction ends, in the order of their ids, so that
   * lanes which want the same do not wait for each other.
   *
   * @return those that are requests still
   */
  Set<TransactionId> lock(List<TransactionId> ids) {
    return Set.copyOf(
        database
            .sql(
                """
                select id from transactions where id = any(:ids) and state = 'queued'
                order by id for no key update
                """)
            .param("ids", new RowArrays<>(ids).texts(TransactionId::value))
            .query((row, _) -> new TransactionId(row.getString("id")))
            .list());
  }

  /** Whether it did not wait before. */
  boolean markWaitingForFunds(TransactionId id) {
    int marked =
        database
            .sql(
                """
                update transactions set waiting_for_funds = true
                where id = :id and state = 'queued' and not waiting_for_funds
                """)
            .param("id", id.value())
            .update();
    return marked == 1;
  }

  void postpone(TransactionId id, Duration rest) {
    database
        .sql(
            """
            update transactions
            set try_after = clock_timestamp() + :millis * interval '1 millisecond'
            where id = :id and state = 'queued'
            """)
        .param("millis", rest.toMillis())
        .param("id", id.value())
        .update();
  }

  void markRefused(TransactionId id, long block) {
    database
        .sql(
            """
            update transactions set refused_at_block = :block
            where id = :id and state = 'queued' and refused_at_block is null
            """)
        .param("block", block)
        .param("id", id.value())
        .update();
  }
}
