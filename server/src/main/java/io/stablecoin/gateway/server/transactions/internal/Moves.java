package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves transactions from state to state and writes each move into the history. */
final class Moves {

  private final JdbcClient database;

  Moves(JdbcClient database) {
    this.database = database;
  }

  /**
   * Makes one transition, in a database transaction that is fenced by {@code lease}.
   *
   * @param columns what changes together with the state
   * @throws IllegalTransitionException when the transaction is in another state by now
   */
  void move(
      Lease lease,
      TransactionId id,
      Transition transition,
      String reason,
      Map<String, ? extends @Nullable Object> columns) {
    move(id, transition, reason, columns, lease.epoch());
  }

  /** Gives a queued transaction its nonce for life, in a database transaction as {@link #move}. */
  void reserved(Lease lease, TransactionId id, long nonce) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("wallet", lease.lane().wallet().value().toArray());
    columns.put("nonce", nonce);
    columns.put("waiting_for_funds", false);
    columns.put("refused_at_block", null);
    move(lease, id, Transition.RESERVE, "nonce " + nonce, columns);
  }

  /**
   * Ends a queued transaction, at somebody's wish; it is under no lease.
   *
   * @param code {@link FailureCode#WITHDRAWN} or {@link FailureCode#CANCELED}
   */
  void withdrawn(TransactionId id, FailureCode code) {
    move(
        id,
        Transition.WITHDRAW,
        code.code(),
        Map.of("failure_code", code.code(), "waiting_for_funds", false),
        null);
  }

  private void move(
      TransactionId id,
      Transition transition,
      String reason,
      Map<String, ? extends @Nullable Object> columns,
      @Nullable Long epoch) {
    int moved =
        database
            .sql(
                """
                with moved as (
                  update transactions set state = :to%s where id = :id and state = :from
                  returning id, state)
                insert into transaction_transitions
                  (transaction_id, transition, from_state, to_state, reason, epoch)
                select id, :transition, :from, state, :reason, :epoch from moved
                """
                    .formatted(assignments(columns)))
            .params(columns)
            .param("to", transition.to().code())
            .param("id", id.value())
            .param("from", transition.from().code())
            .param("transition", transition.code())
            .param("reason", reason)
            .param("epoch", epoch, Types.BIGINT)
            .update();
    if (moved == 0) {
      throw new IllegalTransitionException(transition, state(id));
    }
  }

  /** Writes into the history what changes no state, under a lease. */
  void note(Lease lease, TransactionId id, Note note, String reason) {
    note(id, note, reason, lease.epoch());
  }

  /** Writes into the history what somebody wishes; it is under no lease. */
  void wished(TransactionId id, Note note) {
    note(id, note, "requested", null);
  }

  private void note(TransactionId id, Note note, String reason, @Nullable Long epoch) {
    TransactionState current = state(id);
    record(id, note.code(), current, current, reason, epoch);
  }

  private static String assignments(Map<String, ? extends @Nullable Object> columns) {
    return columns.keySet().stream()
        .map(column -> ", " + column + " = :" + column)
        .collect(Collectors.joining());
  }

  private TransactionState state(TransactionId id) {
    return database
        .sql("select state from transactions where id = :id")
        .param("id", id.value())
        .query((row, _) -> TransactionState.ofCode(row.getString("state")))
        .single();
  }

  private void record(
      TransactionId id,
      String transition,
      @Nullable TransactionState from,
      TransactionState to,
      String reason,
      @Nullable Long epoch) {
    database
        .sql(
            """
            insert into transaction_transitions
              (transaction_id, transition, from_state, to_state, reason, epoch)
            values (:id, :transition, :from, :to, :reason, :epoch)
            """)
        .param("id", id.value())
        .param("transition", transition)
        .param("from", from == null ? null : from.code())
        .param("to", to.code())
        .param("reason", reason)
        .param("epoch", epoch)
        .update();
  }
}
