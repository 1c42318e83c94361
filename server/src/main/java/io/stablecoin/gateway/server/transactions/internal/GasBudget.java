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

  /**
   * @param cost the most that one more transaction may cost
   * @throws LanePausedException when the wallet holds less
   */
  void require(LaneKey lane, Wei cost) {
    requireMore(lane, cost);
  }

  /**
   * @throws LanePausedException when the wallet holds less than a dearer attempt asks for
   */
  void requireRaise(LaneKey lane, UnminedTransaction transaction, NewAttempt attempt) {
    Wei sent = attempt.kind() == AttemptKind.CALL ? transaction.value() : Wei.ZERO;
    Wei cost = attempt.gasCost().plus(sent);
    if (cost.compareTo(transaction.dearest()) > 0) {
      requireMore(lane, cost.minus(transaction.dearest()));
    }
  }

  private void requireMore(LaneKey lane, Wei cost) {
    Wei held = chain.balance(lane.wallet(), BlockTag.LATEST);
    Wei needed = inFlight.cost(lane).plus(cost);
    if (held.compareTo(needed) < 0) {
      throw new LanePausedException(
          PauseReason.INSUFFICIENT_GAS,
          "%s holds %s of the native currency and needs %s for gas. Send it some."
              .formatted(lane, held.toEther(), needed.toEther()));
    }
  }
}
