package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.types.TxHash;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was found at nonces of a lane that is none of ours. */
final class ForeignTransactions {

  private final JdbcClient database;

  ForeignTransactions(JdbcClient database) {
    this.database = database;
  }

  /** Keeps a finding; one that is confirmed already stays as it is. */
  void found(LaneKey lane, long nonce, TxHash hash, long block) {
    byLane(
            """
            insert into foreign_transactions (chain_id, wallet, nonce, hash, block_number)
            values (:chain, :wallet, :nonce, :hash, :block)
            on conflict (chain_id, wallet, nonce)
            do update set hash = :hash, block_number = :block
            where foreign_transactions.confirmed_at is null
            """,
            lane)
        .param("nonce", nonce)
        .param("hash", hash.value().toArray())
        .param("block", block)
        .update();
  }

  /** The nonces of what was found. */
  Set<Long> nonces(LaneKey lane) {
    return new HashSet<>(
        byLane(
                """
                select nonce from foreign_transactions
                where chain_id = :chain and wallet = :wallet
                """,
                lane)
            .query(Long.class)
            .list());
  }

  /** The one after the highest of those that are confirmed; 0 where there are none. */
  long nextNonce(LaneKey lane) {
    return byLane(
            """
            select coalesce(max(nonce) + 1, 0) from foreign_transactions
            where chain_id = :chain and wallet = :wallet and confirmed_at is not null
            """,
            lane)
        .query(Long.class)
        .single();
  }

  /** What an operator has confirmed at a nonce. */
  Optional<TxHash> confirmed(LaneKey lane, long nonce) {
    return byLane(
            """
            select hash from foreign_transactions
            where chain_id = :chain and wallet = :wallet and nonce = :nonce
              and confirmed_at is not null
            """,
            lane)
        .param("nonce", nonce)
        .query((row, _) -> Columns.hash(row, "hash").orElseThrow())
        .optional();
  }

  private JdbcClient.StatementSpec byLane(String sql, LaneKey lane) {
    return database
        .sql(sql)
        .param("chain", lane.chain().value())
        .param("wallet", lane.wallet().value().toArray());
  }
}
