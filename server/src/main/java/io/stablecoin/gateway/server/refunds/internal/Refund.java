package io.stablecoin.gateway.server.refunds.internal;

import io.stablecoin.gateway.server.disbursements.Disbursement;
import java.util.Optional;

/**
 * Money of a payment session that goes back.
 *
 * @param reason what the merchant wrote about it
 */
record Refund(Disbursement disbursement, String paymentSessionId, Optional<String> reason) {}
