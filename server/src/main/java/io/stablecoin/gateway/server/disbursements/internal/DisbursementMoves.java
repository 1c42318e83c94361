package io.stablecoin.gateway.server.disbursements.internal;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.stablecoin.gateway.server.disbursements.Disbursement;
import io.stablecoin.gateway.server.disbursements.DisbursementListener;
import io.stablecoin.gateway.server.policy.Policy;
import io.stablecoin.gateway.types.Address;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Takes disbursements a step on, with all that follows from it, in the caller's database
 * transaction. Locks the disbursements in the order of their ids, what their feature locks, the
 * caps, the balances.
 */
@Component
class DisbursementMoves {

  private final DisbursementTable disbursements;
  private final DisbursementBooks books;
  private final Policy policy;
  private final List<DisbursementListener> listeners;

  DisbursementMoves(
      DisbursementTable disbursements,
      DisbursementBooks books,
      Policy policy,
      List<DisbursementListener> listeners) {
    this.disbursements = disbursements;
    this.books = books;
    this.policy = policy;
    this.listeners = List.copyOf(listeners);
  }

  /** What becomes of which disbursement. */
  record Move(String id, Step step) {}

  /** It is final on chain that {@code wallet} paid it. */
  record Payment(String id, Step.Complete step, Address wallet) {}

  /** Gives the money back where the step ends in nothing being paid. */
  Disbursement move(String id, Step step) {
    return moveAll(List.of(new Move(id, step))).getFirst();
  }

  /**
   * Several, each of another disbursement, as {@link #move}.
   *
   * @return as they are now, in the given order
   */
  List<Disbursement> moveAll(List<Move> moves) {
    Map<String, Disbursement> before =
        disbursements.lock(moves.stream().map(Move::id).toList()).stream()
            .collect(toUnmodifiableMap(Disbursement::id, identity()));
    List<Disbursement> after =
        moves.stream()
            .map(move -> move.step().from(requireNonNull(before.get(move.id()))))
            .toList();
    disbursements.save(after);
    tell(
        after.stream()
            .filter(it -> it.status() != requireNonNull(before.get(it.id())).status())
            .toList());
    after.stream().filter(it -> it.status().isGivenBack()).forEach(this::giveBack);
    return after;
  }

  private void giveBack(Disbursement disbursement) {
    policy.giveBack(disbursement.id());
    books.release(disbursement);
  }

  void settle(List<Payment> payments) {
    List<Disbursement> paid =
        moveAll(payments.stream().map(it -> new Move(it.id(), it.step())).toList());
    books.settle(
        IntStream.range(0, paid.size())
            .mapToObj(i -> new DisbursementBooks.Paid(paid.get(i), payments.get(i).wallet()))
            .toList());
  }

  private void tell(List<Disbursement> moved) {
    for (DisbursementListener listener : listeners) {
      List<Disbursement> own = moved.stream().filter(it -> it.kind() == listener.kind()).toList();
      if (!own.isEmpty()) {
        listener.moved(own);
      }
    }
  }
}
