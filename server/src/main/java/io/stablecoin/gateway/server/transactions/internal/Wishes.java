package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes into the row of a transaction what somebody wishes; the owner of its lane does it. */
final class Wishes {

  private final JdbcClient database;
  private final Moves moves;

  Wishes(JdbcClient database, Moves moves) {
    this.database = database;
    this.moves = moves;
  }

  /** False where no block is to come: it has no nonce, a block has it, or it has ended. */
  boolean abandon(Purpose purpose, FailureCode code) {
    Optional<TransactionId> wished =
        byPurpose(
                """
                update transactions set abandon = coalesce(abandon, :code)
                where purpose_type = :type and purpose_id = :id
                  and state in ('reserved', 'signed', 'submitted')
                returning id
                """,
                purpose)
            .param("code", code.code())
            .query((row, _) -> new TransactionId(row.getString("id")))
            .optional();
    wished.ifPresent(id -> moves.wished(id, Note.ASK_TO_CANCEL));
    return wished.isPresent();
  }

  /** False where no node has it, or a block has. */
  boolean expedite(Purpose purpose) {
    Optional<TransactionId> wished =
        byPurpose(
                """
                update transactions set expedite = true
                where purpose_type = :type and purpose_id = :id and state in ('signed', 'submitted')
                returning id
                """,
                purpose)
            .query((row, _) -> new TransactionId(row.getString("id")))
            .optional();
    wished.ifPresent(id -> moves.wished(id, Note.ASK_TO_EXPEDITE));
    return wished.isPresent();
  }

  private JdbcClient.StatementSpec byPurpose(String sql, Purpose purpose) {
    return database.sql(sql).param("type", purpose.type()).param("id", purpose.id());
  }
}
