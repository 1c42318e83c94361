package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.ExpectedTransfer;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.List;

/**
 * Decides for one lane what of the queue is its own: a payment goes through the least loaded lane
 * whose wallet holds the money. Two lanes that decide at the same moment may want the same request;
 * the lock of its row gives it to one of them. Used within a database transaction.
 */
final class LaneChoice {

  /** A lane takes a few at once before it leaves the next to one that has as little to do. */
  private static final int HANDFUL = 4;

  private final LaneKey lane;
  private final List<LaneLoad> others;
  private final Floats floats;
  private int load;

  /**
   * @param load what the lane has in flight
   */
  LaneChoice(LaneKey lane, int load, List<LaneLoad> others, WalletFloat walletFloat) {
    this.lane = lane;
    this.load = load;
    this.others = others;
    this.floats = new Floats(walletFloat);
  }

  enum Choice {
    TAKE,
    /** Another lane has less to do, or is the only one that holds the money. */
    LEAVE,
    /** No wallet holds the money that has to. */
    WAIT
  }

  Choice of(QueuedRequest request) {
    Choice choice =
        request
            .expectedTransfer()
            .map(ExpectedTransfer::amount)
            .map(amount -> request.bound() ? ofBound(amount) : ofAny(amount))
            .orElse(Choice.TAKE);
    if (choice == Choice.TAKE) {
      load++;
    }
    return choice;
  }

  private Choice ofBound(TokenAmount amount) {
    return floats.covers(lane, amount) ? Choice.TAKE : Choice.WAIT;
  }

  private Choice ofAny(TokenAmount amount) {
    if (floats.covers(lane, amount)) {
      return others.stream().anyMatch(other -> isLighter(other) && covers(other, amount))
          ? Choice.LEAVE
          : Choice.TAKE;
    }
    return others.stream().anyMatch(other -> covers(other, amount)) ? Choice.LEAVE : Choice.WAIT;
  }

  private boolean isLighter(LaneLoad other) {
    return other.inFlight() + HANDFUL <= load;
  }

  private boolean covers(LaneLoad other, TokenAmount amount) {
    return floats.covers(other.lane(), amount);
  }
}
