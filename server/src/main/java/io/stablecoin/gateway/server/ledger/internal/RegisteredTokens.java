package io.stablecoin.gateway.server.ledger.internal;

import io.stablecoin.gateway.types.Token;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The table {@code ledger_asset}: the tokens that the books know. Nothing is ever taken out of it,
 * so that the database is asked about each until a transaction that asked has committed.
 */
@Repository
class RegisteredTokens {

  private final JdbcClient jdbc;
  private final Set<Token> committed = ConcurrentHashMap.newKeySet();

  RegisteredTokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Registers the token in the caller's transaction, where it is not. */
  void register(Token token) {
    if (committed.contains(token)) {
      return;
    }
    insert(token);
    // Not now, also where the row was there: it may be the caller's own, and be rolled back.
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            committed.add(token);
          }
        });
  }

  private void insert(Token token) {
    jdbc.sql(
            """
            insert into ledger_asset (id, chain_id, contract, symbol, decimals)
            values (:id, :chain, :contract, :symbol, :decimals)
            on conflict (id) do nothing
            """)
        .param("id", token.toCaip19())
        .param("chain", token.chain().value())
        .param("contract", token.contract().value().toArray())
        .param("symbol", token.symbol())
        .param("decimals", token.decimals())
        .update();
  }
}
