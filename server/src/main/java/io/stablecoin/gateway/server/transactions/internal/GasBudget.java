package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.types.Wei;

/** Sees that a wallet can pay for all it has under way before it takes on more. */
final class GasBudget {

  private final EvmClient chain;
  private final InFlight inFlight;

  GasBudget(EvmClient chain, InFlight inFlight) {
    this.chain = chain;
    this.inFlight = inFlight;
  }

  /** What the wallet can pay for beside all it has under way. */
  Purse purse(LaneKey lane) {
    return new Purse(lane, chain.balance(lane.wallet(), BlockTag.LATEST), inFlight.cost(lane));
  }

  /** One wallet's native currency, and what of it is spoken for. */
  static final class Purse {
    private final LaneKey lane;
    private final Wei held;
    private Wei needed;

    private Purse(LaneKey lane, Wei held, Wei needed) {
      this.lane = lane;
      this.held = held;
      this.needed = needed;
    }

    /**
     * @param cost the most that one more transaction may cost
     * @throws LanePausedException when the wallet holds less
     */
    void take(Wei cost) {
      Wei all = needed.plus(cost);
      if (held.compareTo(all) < 0) {
        throw new LanePausedException(
            PauseReason.INSUFFICIENT_GAS,
            "%s holds %s of the native currency and needs %s for gas. Send it some."
                .formatted(lane, held.toEther(), all.toEther()));
      }
      needed = all;
    }
  }

  /**
   * @throws LanePausedException when the wallet holds less than a dearer attempt asks for
   */
  void requireRaise(LaneKey lane, UnminedTransaction transaction, NewAttempt attempt) {
    Wei sent = attempt.kind() == AttemptKind.CALL ? transaction.value() : Wei.ZERO;
    Wei cost = attempt.gasCost().plus(sent);
    if (cost.compareTo(transaction.dearest()) > 0) {
      purse(lane).take(cost.minus(transaction.dearest()));
    }
  }
}
