package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.BlockHash;
import io.stablecoin.gateway.types.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The transactions whose receipts matter. */
final class FollowedTransactions {

  private final JdbcClient database;

  FollowedTransactions(JdbcClient database) {
    this.database = database;
  }

  /** In the order of nonces. Signed ones too: a node may have them without our knowing. */
  List<FollowedTransaction> of(LaneKey lane) {
    return database
        .sql(
            """
            select * from transactions
            where chain_id = :chain and wallet = :wallet
              and state in ('signed', 'submitted', 'mined')
            order by nonce
            """)
        .param("chain", lane.chain().value())
        .param("wallet", lane.wallet().value().toArray())
        .query((row, _) -> transaction(row))
        .list();
  }

  private static FollowedTransaction transaction(ResultSet row) throws SQLException {
    return new FollowedTransaction(
        new TransactionId(row.getString("id")),
        new Purpose(row.getString("purpose_type"), row.getString("purpose_id")),
        TransactionState.ofCode(row.getString("state")),
        Columns.hash(row, "hash").orElseThrow(),
        Columns.expectedTransfer(row),
        Optional.ofNullable(row.getBytes("block_hash")).map(Bytes::of).map(BlockHash::new));
  }
}
