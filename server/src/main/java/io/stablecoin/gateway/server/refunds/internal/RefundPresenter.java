package io.stablecoin.gateway.server.refunds.internal;

import io.stablecoin.gateway.server.networks.Networks;
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
    return new RefundView(
        refund.id(),
        "refund",
        refund.status().code(),
        refund.paymentSessionId(),
        refund.amount().toDecimal(),
        refund.amount().token().symbol(),
        networks.nameOf(refund.amount().token().chain()),
        refund.destination().toString(),
        refund.reason(),
        refund.txHash().map(TxHash::toString),
        refund.failureCode(),
        refund.live(),
        refund.createdAt(),
        refund.completedAt());
  }
}
