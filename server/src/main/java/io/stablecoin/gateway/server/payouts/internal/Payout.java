package io.stablecoin.gateway.server.payouts.internal;

import io.stablecoin.gateway.server.disbursements.Disbursement;

/** Money that a merchant sends to whom it wants. */
record Payout(Disbursement disbursement, Note note) {}
