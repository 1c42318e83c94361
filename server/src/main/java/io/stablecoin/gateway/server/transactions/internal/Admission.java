package io.stablecoin.gateway.server.transactions.internal;

import static java.util.Objects.requireNonNull;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.transactions.TransactionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    List<QueuedRequest> due =
        candidates.stream().filter(request -> !refusals.isTooEarly(request, head)).toList();
    Map<TransactionId, Simulation.Result> results = simulation.ofAll(lease.lane(), due);
    GasBudget.Purse purse = gasBudget.purse(lease.lane());
    List<Reservation.Admitted> admitted = new ArrayList<>();
    try {
      for (QueuedRequest request : due) {
        Simulation.Result result = requireNonNull(results.get(request.id()));
        troubles.contain(
            request.id(),
            () ->
                answer(lease, request, head, result)
                    .map(gas -> paid(purse, request, offer, gas))
                    .ifPresent(admitted::add));
      }
    } catch (LanePausedException e) {
      // The wallet cannot pay for all, but for those before.
      reservation.reserve(lease, admitted, offer);
      throw e;
    }
    reservation.reserve(lease, admitted, offer);
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

  /** The gas that it needs, where it would work. */
  private Optional<Long> answer(
      Lease lease, QueuedRequest request, long head, Simulation.Result result) {
    switch (result) {
      case Simulation.Result.Refused(String reason) ->
          refusals.refused(lease, request, head, reason);
      case Simulation.Result.Unknown(String words) -> postponements.postpone(lease, request, words);
      case Simulation.Result.Works(long gas) -> {
        return Optional.of(GasMargin.on(gas));
      }
    }
    return Optional.empty();
  }

  private Reservation.Admitted paid(
      GasBudget.Purse purse, QueuedRequest request, Offer offer, long gasLimit) {
    purse.take(offer.fees().maxFeePerGas().times(gasLimit).plus(request.call().value()));
    steps.reached(Step.ADMITTED, request.id());
    return new Reservation.Admitted(request, gasLimit);
  }
}
