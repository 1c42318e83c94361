package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.types.Wei;
import java.util.List;

/** Lets requests into a lane: tried, paid for, and then with a nonce. */
final class Admission {

  private final EvmClient chain;
  private final GasMarket market;
  private final Simulation simulation;
  private final GasBudget gasBudget;
  private final Refusals refusals;
  private final Postponements postponements;
  private final Reservation reservation;
  private final Troubles troubles;
  private final StepListener steps;

  Admission(
      EvmClient chain,
      GasMarket market,
      GasBudget gasBudget,
      Refusals refusals,
      Postponements postponements,
      Reservation reservation,
      Troubles troubles,
      StepListener steps) {
    this.chain = chain;
    this.market = market;
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
    Offer offer = offer();
    for (QueuedRequest request : candidates) {
      if (!refusals.isTooEarly(request, head)) {
        troubles.contain(request.id(), () -> admit(lease, request, head, offer));
      }
    }
  }

  /** A nonce below the base fee would hold up all above it for as long as gas is dear. */
  private Offer offer() {
    GasMarket.Price price = market.now();
    if (!price.isMet(price.offer())) {
      throw new LanePausedException(
          PauseReason.GAS_TOO_EXPENSIVE,
          "The next block asks %s gwei for a unit of gas, and the most to be paid is %s. It goes on when gas is cheaper, or max-fee of the chain is raised."
              .formatted(price.asked().toGwei(), price.offer().fees().maxFeePerGas().toGwei()));
    }
    return price.offer();
  }

  private void admit(Lease lease, QueuedRequest request, long head, Offer offer) {
    switch (simulation.of(lease.lane(), request)) {
      case Simulation.Result.Refused(String reason) ->
          refusals.refused(lease, request, head, reason);
      case Simulation.Result.Unknown(String words) -> postponements.postpone(lease, request, words);
      case Simulation.Result.Works(long gas) -> reserve(lease, request, offer, GasMargin.on(gas));
    }
  }

  private void reserve(Lease lease, QueuedRequest request, Offer offer, long gasLimit) {
    Wei cost = offer.fees().maxFeePerGas().times(gasLimit).plus(request.call().value());
    gasBudget.require(lease.lane(), cost);
    steps.reached(Step.ADMITTED, request.id());
    if (reservation.reserve(lease, request, offer, gasLimit)) {
      steps.reached(Step.RESERVED, request.id());
    }
  }
}
