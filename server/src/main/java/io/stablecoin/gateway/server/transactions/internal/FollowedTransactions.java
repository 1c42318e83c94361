package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.BlockHash;
import io.stablecoin.gateway.types.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The transactions whose receipts matter. */
final class FollowedTransactions {

  private static final String OPEN =
      """
      where chain_id = :chain and wallet = :wallet and state in ('signed', 'submitted', 'mined')
      """;

  private final JdbcClient database;

  FollowedTransactions(JdbcClient database) {
    this.database = database;
  }

  /** In the order of nonces. Signed ones too: a node may have them without our knowing. */
  List<FollowedTransaction> of(LaneKey lane) {
    Map<TransactionId, List<FollowedAttempt>> attempts = attempts(lane);
    return byLane("select * from transactions " + OPEN + " order by nonce", lane)
        .query((row, _) -> transaction(row, attempts))
        .list();
  }

  private Map<TransactionId, List<FollowedAttempt>> attempts(LaneKey lane) {
    Map<TransactionId, List<FollowedAttempt>> attempts = new HashMap<>();
    byLane(
            """
            select transaction_id, a.hash, kind
            from transactions t join transaction_attempts a on transaction_id = id
            """
                + OPEN
                + " and raw is not null",
            lane)
        .query(row -> {
          attempts
              .computeIfAbsent(
                  new TransactionId(row.getString("transaction_id")), _ -> new ArrayList<>())
              .add(attempt(row));
        });
    return attempts;
  }

  private static FollowedAttempt attempt(ResultSet row) throws SQLException {
    return new FollowedAttempt(
        Columns.hash(row, "hash").orElseThrow(), AttemptKind.ofCode(row.getString("kind")));
  }

  private static FollowedTransaction transaction(
      ResultSet row, Map<TransactionId, List<FollowedAttempt>> attempts) throws SQLException {
    TransactionId id = new TransactionId(row.getString("id"));
    return new FollowedTransaction(
        id,
        new Purpose(row.getString("purpose_type"), row.getString("purpose_id")),
        TransactionState.ofCode(row.getString("state")),
        Columns.hash(row, "hash").orElseThrow(),
        Columns.expectedTransfer(row),
        Optional.ofNullable(row.getBytes("block_hash")).map(Bytes::of).map(BlockHash::new),
        Optional.ofNullable(row.getString("abandon")).map(FailureCode::ofCode),
        attempts.getOrDefault(id, List.of()));
  }

  private JdbcClient.StatementSpec byLane(String sql, LaneKey lane) {
    return database
        .sql(sql)
        .param("chain", lane.chain().value())
        .param("wallet", lane.wallet().value().toArray());
  }
}
