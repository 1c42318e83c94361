package io.stablecoin.gateway.server.transactions.internal;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.stablecoin.gateway.server.database.RowArrays;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves transactions from state to state and writes each move into the history. */
final class Moves {

  /** Of the columns that change with a state. */
  private static final Map<String, String> TYPES =
      Map.of(
          "wallet", "bytea",
          "nonce", "bigint",
          "waiting_for_funds", "boolean",
          "refused_at_block", "bigint",
          "hash", "bytea",
          "block_number", "bigint",
          "block_hash", "bytea",
          "failure_code", "text");

  private final JdbcClient database;

  Moves(JdbcClient database) {
    this.database = database;
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
   * Makes several transitions in one exchange with the database, each of another transaction; all
   * change the same columns. As {@link #move} otherwise.
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
    RowArrays<Move> rows = new RowArrays<>(moves);
    List<String> columns = moves.getFirst().columns().keySet().stream().sorted().toList();
    int moved =
        database
            .sql(sql(columns))
            .params(
                columns.stream()
                    .collect(
                        toMap(
                            identity(),
                            name ->
                                rows.of(
                                    requireNonNull(TYPES.get(name)),
                                    it -> it.columns().get(name)))))
            .param("ids", rows.texts(move -> move.id().value()))
            .param("transitions", rows.texts(move -> move.transition().code()))
            .param("from", rows.texts(move -> move.transition().from().code()))
            .param("to", rows.texts(move -> move.transition().to().code()))
            .param("reasons", rows.texts(Move::reason))
            .param("epoch", epoch, Types.BIGINT)
            .update();
    if (moved != moves.size()) {
      throw refused(moves);
    }
  }

  private static String sql(List<String> columns) {
    return """
    with wanted as (
      select * from unnest(:ids, :transitions, :from, :to, :reasons%s)
        as wanted (id, transition, from_state, to_state, reason%s)),
    moved as (
      update transactions set state = wanted.to_state%s from wanted
      where transactions.id = wanted.id and state = wanted.from_state
      returning wanted.*)
    insert into transaction_transitions
      (transaction_id, transition, from_state, to_state, reason, epoch)
    select id, transition, from_state, to_state, reason, :epoch from moved
    """
        .formatted(
            each(columns, ", :%1$s"),
            each(columns, ", new_%1$s"),
            each(columns, ", %1$s = wanted.new_%1$s"));
  }

  private static String each(List<String> columns, String text) {
    return columns.stream().map(text::formatted).collect(joining());
  }

  private IllegalTransitionException refused(List<Move> moves) {
    Move refused =
        moves.stream()
            .filter(move -> state(move.id()) != move.transition().to())
            .findFirst()
            .orElse(moves.getFirst());
    return new IllegalTransitionException(refused.transition(), state(refused.id()));
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
