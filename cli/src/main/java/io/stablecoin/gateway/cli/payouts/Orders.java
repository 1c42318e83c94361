package io.stablecoin.gateway.cli.payouts;

import static io.stablecoin.gateway.cli.CommandError.GATEWAY_NOT_RUNNING;
import static io.stablecoin.gateway.cli.CommandError.PAYOUT_NOT_FOUND;

import io.stablecoin.gateway.cli.CommandFailedException;
import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Logging;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.cli.stack.Waiting;
import io.stablecoin.gateway.server.disbursements.OperatorOrders;
import io.stablecoin.gateway.server.disbursements.OperatorOrders.Action;
import io.stablecoin.gateway.server.disbursements.OperatorOrders.Answer;
import java.time.Duration;

/** Orders what a running gateway then does, and waits for its answer. */
public record Orders(Console console, OperatorDatabase database) {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  void carryOut(Action action, String id) {
    Logging.warnings();
    Answer answer = database.with(source -> ask(new OperatorOrders(source), action, id));
    if (answer.isWithdrawn()) {
      throw GATEWAY_NOT_RUNNING.because(
          "No gateway took the order within %d seconds; it is withdrawn."
              .formatted(LONGEST_WAIT.toSeconds()));
    }
    if (!answer.isDone()) {
      throw CommandFailedException.failed(
          answer.code(), answer.detail(), "Look at its status: GET /v1/payouts/" + id);
    }
    console.print(
        Result.of("id", id).with("action", action.code()).with("detail", answer.detail()));
  }

  private static Answer ask(OperatorOrders orders, Action action, String id) {
    long order =
        orders
            .give(action, id, OperatorDatabase.operator())
            .orElseThrow(() -> PAYOUT_NOT_FOUND.failure());
    return Waiting.within(LONGEST_WAIT, () -> orders.answer(order))
        .orElseGet(() -> orders.withdraw(order));
  }
}
