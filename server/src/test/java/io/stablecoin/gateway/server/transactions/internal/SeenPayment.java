package io.stablecoin.gateway.server.transactions.internal;

import static java.util.stream.Collectors.toMap;

import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.TxHash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A payment as the database has it, and the one of its attempts that the chain has.
 *
 * @param mined that attempt; empty while no block has any
 */
record SeenPayment(
    String id,
    TransactionState state,
    OptionalLong nonce,
    Optional<FailureCode> failure,
    Optional<Mined> mined) {

  /** What a block has. */
  record Mined(AttemptKind kind, Receipt receipt) {}

  private record Sent(String payment, AttemptKind kind, TxHash hash) {}

  /**
   * All payments, by their ids.
   *
   * @param open those that are looked for on the chain too
   */
  static Map<String, SeenPayment> all(World world, Set<String> open) {
    Map<String, Mined> mined = mined(world, open);
    return world
        .sql
        .sql("select purpose_id, state, nonce, failure_code from transactions")
        .query((row, _) ->
            new SeenPayment(
                row.getString("purpose_id"),
                TransactionState.ofCode(row.getString("state")),
                Columns.optionalLong(row, "nonce"),
                Optional.ofNullable(row.getString("failure_code")).map(FailureCode::ofCode),
                Optional.ofNullable(mined.get(row.getString("purpose_id")))))
        .list()
        .stream()
        .collect(toMap(SeenPayment::id, it -> it));
  }

  private static Map<String, Mined> mined(World world, Set<String> open) {
    List<Sent> sent = sent(world).stream().filter(it -> open.contains(it.payment())).toList();
    List<Optional<Receipt>> receipts =
        world.client.receipts(sent.stream().map(Sent::hash).toList());
    Map<String, Mined> mined = new HashMap<>();
    for (int i = 0; i < sent.size(); i++) {
      Sent attempt = sent.get(i);
      receipts.get(i).ifPresent(it -> mined.put(attempt.payment(), new Mined(attempt.kind(), it)));
    }
    return mined;
  }

  private static List<Sent> sent(World world) {
    return world
        .sql
        .sql(
            """
            select t.purpose_id, a.hash, a.kind
            from transactions t join transaction_attempts a on a.transaction_id = t.id
            where a.raw is not null
            """)
        .query((row, _) ->
            new Sent(
                row.getString("purpose_id"),
                AttemptKind.ofCode(row.getString("kind")),
                Columns.hash(row, "hash").orElseThrow()))
        .list();
  }

  /** What it must be by what the chain has, when the newest block is {@code head}. */
  Optional<TransactionState> dueBy(long head, int confirmations) {
    return mined.map(it -> {
      boolean isFinal = head - it.receipt().blockNumber() + 1 >= confirmations;
      boolean pays = it.receipt().succeeded() && it.kind() == AttemptKind.CALL;
      return !isFinal
          ? TransactionState.MINED
          : pays ? TransactionState.SUCCEEDED : TransactionState.FAILED;
    });
  }
}
