package io.stablecoin.gateway.server.payouts.internal;

import io.stablecoin.gateway.server.access.Caller;
import io.stablecoin.gateway.server.disbursements.Destinations;
import io.stablecoin.gateway.server.disbursements.Disbursement;
import io.stablecoin.gateway.server.disbursements.DisbursementKind;
import io.stablecoin.gateway.server.disbursements.Disbursements;
import io.stablecoin.gateway.server.disbursements.NewDisbursement;
import io.stablecoin.gateway.server.networks.Networks;
import io.stablecoin.gateway.server.networks.RequestedAmount;
import io.stablecoin.gateway.server.payouts.PayoutProblem;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes, approves and cancels payouts, in the caller's database transaction. */
@Component
class PayoutService {

  private final Networks networks;
  private final Destinations destinations;
  private final Disbursements disbursements;
  private final PayoutTable payouts;
  private final PayoutEvents events;

  PayoutService(
      Networks networks,
      Destinations destinations,
      Disbursements disbursements,
      PayoutTable payouts,
      PayoutEvents events) {
    this.networks = networks;
    this.destinations = destinations;
    this.disbursements = disbursements;
    this.payouts = payouts;
    this.events = events;
  }

  Payout create(Caller caller, PayoutRequest request) {
    Token token = networks.find(request.network(), caller.live()).token(request.token());
    TokenAmount amount = RequestedAmount.parse(request.amount(), token);
    destinations.require(request.destination(), token.chain());
    Disbursement disbursement =
        disbursements.request(
            new NewDisbursement(
                DisbursementKind.PAYOUT,
                caller.merchant(),
                caller.live(),
                caller.apiKey(),
                amount,
                request.destination()));
    Payout payout = new Payout(disbursement, request.note());
    payouts.add(payout);
    events.statusReached(List.of(payout));
    return payout;
  }

  /** Only while it has no nonce: what is signed may be paid at any time. */
  Payout cancel(Caller caller, String id) {
    Disbursement disbursement = find(caller, id).orElseThrow(PayoutService::notFound);
    if (!disbursements.cancel(disbursement)) {
      throw new ApiProblem(
          PayoutProblem.PAYOUT_NOT_CANCELABLE,
          "It is %s, and it may be paid already."
              .formatted(find(caller, id).orElse(disbursement).status().code()));
    }
    return get(caller, id);
  }

  /** With another API key than the one that asked for it. */
  Payout approve(Caller caller, String id) {
    disbursements.approve(find(caller, id).orElseThrow(PayoutService::notFound), caller.apiKey());
    return get(caller, id);
  }

  Payout get(Caller caller, String id) {
    return find(caller, id).map(payouts::of).orElseThrow(PayoutService::notFound);
  }

  private Optional<Disbursement> find(Caller caller, String id) {
    return disbursements.find(DisbursementKind.PAYOUT, caller.merchant(), caller.live(), id);
  }

  private static ApiProblem notFound() {
    return new ApiProblem(PayoutProblem.PAYOUT_NOT_FOUND, "There is no payout of this id.");
  }
}
