package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves transactions from state to state and writes each move into the history. */
final class Moves {

  private final JdbcClient database;
  private final NamedParameterJdbcOperations batches;

  Moves(JdbcClient database, NamedParameterJdbcOperations batches) {
    this.database = database;
    this.batches = batches;
  }

  /**
   * A transition of one transaction.
   *
   * @param columns what changes together with the state
   */
  record Move(
      TransactionId id,
      Transition transition,
      String reason,
      Map<String, ? extends @Nullable Object> columns) {

    /** Gives a queued transaction its nonce for life. */
    static Move reserved(LaneKey lane, TransactionId id, long nonce) {
      Map<String, @Nullable Object> columns = new HashMap<>();
      columns.put("wallet", lane.wallet().value().toArray());
      columns.put("nonce", nonce);
      columns.put("waiting_for_funds", false);
      columns.put("refused_at_block", null);
      return new Move(id, Transition.RESERVE, "nonce " + nonce, columns);
    }
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

  /**
   * Makes several transitions in one exchange with the database, in the given order; all change the
   * same columns. As {@link #move} otherwise.
   */
  void moveAll(Lease lease, List<Move> moves) {
    if (!moves.isEmpty()) {
      moveAll(moves, lease.epoch());
    }
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
    moveAll(List.of(new Move(id, transition, reason, columns)), epoch);
  }

  private void moveAll(List<Move> moves, @Nullable Long epoch) {
    String sql =
        """
        with moved as (
          update transactions set state = :to%s where id = :id and state = :from
          returning id, state)
        insert into transaction_transitions
          (transaction_id, transition, from_state, to_state, reason, epoch)
        select id, :transition, :from, state, :reason, :epoch from moved
        """
            .formatted(assignments(moves.getFirst().columns()));
    int[] moved =
        batches.batchUpdate(
            sql,
            moves.stream().map(move -> parameters(move, epoch)).toArray(SqlParameterSource[]::new));
    for (int i = 0; i < moved.length; i++) {
      if (moved[i] == 0) {
        Move refused = moves.get(i);
        throw new IllegalTransitionException(refused.transition(), state(refused.id()));
      }
    }
  }

  private static SqlParameterSource parameters(Move move, @Nullable Long epoch) {
    return new MapSqlParameterSource(move.columns())
        .addValue("to", move.transition().to().code())
        .addValue("id", move.id().value())
        .addValue("from", move.transition().from().code())
        .addValue("transition", move.transition().code())
        .addValue("reason", move.reason())
        .addValue("epoch", epoch, Types.BIGINT);
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
        .sorted()
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
