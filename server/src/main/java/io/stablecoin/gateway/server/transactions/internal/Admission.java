package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.FeeHistory;
import io.stablecoin.gateway.evm.FeePolicy;
import io.stablecoin.gateway.evm.Fees;
import io.stablecoin.gateway.types.Wei;
import java.util.List;

/** Lets requests into a lane: tried, paid for, and then with a nonce. */
final class Admission {

  /**
   * An estimate is of one moment; other transactions may make the call dearer until it is mined.
   */
  private static final long GAS_MARGIN_PERCENT = 25;

  private final EvmClient chain;
  private final FeePolicy feePolicy;
  private final Simulation simulation;
  private final GasBudget gasBudget;
  private final Refusals refusals;
  private final Postponements postponements;
  private final Reservation reservation;
  private final Troubles troubles;
  private final StepListener steps;

  Admission(
      EvmClient chain,
      FeePolicy feePolicy,
      GasBudget gasBudget,
      Refusals refusals,
      Postponements postponements,
      Reservation reservation,
      Troubles troubles,
      StepListener steps) {
    this.chain = chain;
    this.feePolicy = feePolicy;
    this.simulation = new Simulation(chain);
    this.gasBudget = gasBudget;
    this.refusals = refusals;
    this.postponements = postponements;
    this.reservation = reservation;
    this.troubles = troubles;
    this.steps = steps;
  }

  /**
   * @throws LanePausedException when the wallet cannot pay for gas, or gas costs too much
   */
  void admit(Lease lease, List<QueuedRequest> candidates) {
    long head = chain.block(BlockTag.LATEST).number();
    Fees fees = fees();
    for (QueuedRequest request : candidates) {
      if (!refusals.isTooEarly(request, head)) {
        troubles.contain(request.id(), () -> admit(lease, request, head, fees));
      }
    }
  }

  /** A nonce below the base fee would hold up all above it for as long as gas is dear. */
  private Fees fees() {
    FeeHistory history = chain.feeHistory(feePolicy.blocks(), List.of(feePolicy.percentile()));
    Fees fees = feePolicy.suggest(history);
    if (fees.maxFeePerGas().compareTo(history.nextBaseFee()) < 0) {
      throw new LanePausedException(
          PauseReason.GAS_TOO_EXPENSIVE,
          "The next block asks %s wei of gas, and the most to be paid is %s. It goes on when gas is cheaper."
              .formatted(history.nextBaseFee().value(), fees.maxFeePerGas().value()));
    }
    return fees;
  }

  private void admit(Lease lease, QueuedRequest request, long head, Fees fees) {
    switch (simulation.of(lease.lane(), request)) {
      case Simulation.Result.Refused(String reason) ->
          refusals.refused(lease, request, head, reason);
      case Simulation.Result.Unknown(String words) -> postponements.postpone(lease, request, words);
      case Simulation.Result.Works(long gas) -> reserve(lease, request, fees, withMargin(gas));
    }
  }

  private static long withMargin(long gas) {
    return gas + gas * GAS_MARGIN_PERCENT / 100;
  }

  private void reserve(Lease lease, QueuedRequest request, Fees fees, long gasLimit) {
    Wei cost = fees.maxFeePerGas().times(gasLimit).plus(request.call().value());
    gasBudget.require(lease.lane(), cost);
    steps.reached(Step.ADMITTED, request.id());
    if (reservation.reserve(lease, request, fees, gasLimit)) {
      steps.reached(Step.RESERVED, request.id());
    }
  }
}
