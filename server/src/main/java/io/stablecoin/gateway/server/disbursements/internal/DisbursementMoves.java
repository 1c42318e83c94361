package io.stablecoin.gateway.server.disbursements.internal;

import io.stablecoin.gateway.server.disbursements.Disbursement;
import io.stablecoin.gateway.server.disbursements.DisbursementListener;
import io.stablecoin.gateway.server.policy.Policy;
import io.stablecoin.gateway.types.Address;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes a disbursement a step on, with all that follows from it, in the caller's database
 * transaction. Locks the disbursement, what its feature locks, the caps, the balance.
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

  /** Gives the money back where the step ends in nothing being paid. */
  Disbursement move(String id, Step step) {
    Disbursement before = disbursements.lock(id);
    Disbursement after = step.from(before);
    disbursements.save(after);
    if (after.status() != before.status()) {
      tell(after);
    }
    if (after.status().isGivenBack()) {
      policy.giveBack(after.id());
      books.release(after);
    }
    return after;
  }

  /** It is final on chain that {@code wallet} paid it. */
  void settle(String id, Step.Complete step, Address wallet) {
    books.settle(move(id, step), wallet);
  }

  private void tell(Disbursement disbursement) {
    listeners.stream()
        .filter(listener -> listener.kind() == disbursement.kind())
        .forEach(listener -> listener.moved(disbursement));
  }
}
