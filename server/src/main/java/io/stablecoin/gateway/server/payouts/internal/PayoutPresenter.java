package io.stablecoin.gateway.server.payouts.internal;

import io.stablecoin.gateway.server.disbursements.Disbursement;
import io.stablecoin.gateway.server.networks.Networks;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TxHash;
import org.springframework.stereotype.Component;

/** Shows payouts. */
@Component
class PayoutPresenter {

  private final Networks networks;

  PayoutPresenter(Networks networks) {
    this.networks = networks;
  }

  PayoutView show(Payout payout) {
    Disbursement disbursement = payout.disbursement();
    Token token = disbursement.amount().token();
    return new PayoutView(
        disbursement.id(),
        "payout",
        disbursement.status().code(),
        disbursement.amount().toDecimal(),
        token.symbol(),
        networks.nameOf(token.chain()),
        disbursement.destination().toString(),
        payout.note().description(),
        payout.note().metadata(),
        disbursement.txHash().map(TxHash::toString),
        disbursement.failureCode(),
        disbursement.live(),
        disbursement.createdAt(),
        disbursement.completedAt());
  }
}
