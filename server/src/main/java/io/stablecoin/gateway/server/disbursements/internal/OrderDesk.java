package io.stablecoin.gateway.server.disbursements.internal;

import io.stablecoin.gateway.server.disbursements.OperatorOrders.Answer;
import io.stablecoin.gateway.server.disbursements.internal.OrderTable.Order;
import io.stablecoin.gateway.server.web.ApiProblem;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes the orders of operators, and answers each in the transaction that carries it out. */
@Component
class OrderDesk {

  private final OrderTable orders;
  private final OrderWork work;
  private final TransactionOperations transactions;

  OrderDesk(OrderTable orders, OrderWork work, TransactionOperations transactions) {
    this.orders = orders;
    this.work = work;
    this.transactions = transactions;
  }

  /** Carries out all that is ordered now. */
  @Scheduled(fixedDelay = 250)
  void tick() {
    boolean more = true;
    while (more) {
      more = takeNext();
    }
  }

  private boolean takeNext() {
    AtomicReference<Optional<Order>> taken = new AtomicReference<>(Optional.empty());
    try {
      transactions.executeWithoutResult(_ -> {
        taken.set(orders.lockNext());
        taken.get().ifPresent(order -> orders.answer(order, work.carryOut(order)));
      });
    } catch (ApiProblem e) {
      // What was begun is undone with the transaction, so the refusal needs another one.
      Answer refusal = new Answer(e.type().code(), e.detail());
      taken
          .get()
          .ifPresent(
              order -> transactions.executeWithoutResult(_ -> orders.answer(order, refusal)));
    }
    return taken.get().isPresent();
  }
}
