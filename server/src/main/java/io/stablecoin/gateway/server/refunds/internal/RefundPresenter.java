package io.stablecoin.gateway.server.refunds.internal;

import io.stablecoin.gateway.server.disbursements.Disbursement;
import io.stablecoin.gateway.server.networks.Networks;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TxHash;
import org.springframework.stereotype.Component;

/** Shows refunds. */
@Component
class RefundPresenter {

  private final Networks networks;

  RefundPresenter(Networks networks) {
    this.networks = networks;
  }

  RefundView show(Refund refund) {
    Disbursement disbursement = refund.disbursement();
    Token token = disbursement.amount().token();
    return new RefundView(
        disbursement.id(),
        "refund",
        disbursement.status().code(),
        refund.paymentSessionId(),
        disbursement.amount().toDecimal(),
        token.symbol(),
        networks.nameOf(token.chain()),
        disbursement.destination().toString(),
        refund.reason(),
        disbursement.txHash().map(TxHash::toString),
        disbursement.failureCode(),
        disbursement.live(),
        disbursement.createdAt(),
        disbursement.completedAt());
  }
}
