package io.stablecoin.gateway.server.disbursements;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.TokenAmount;

/**
 * What is to leave.
 *
 * @param requestedBy the API key that asks for it: {@code ak_…}
 * @param destination checked by {@link Destinations}
 */
public record NewDisbursement(
    DisbursementKind kind,
    MerchantId merchant,
    boolean live,
    String requestedBy,
    TokenAmount amount,
    Address destination) {}
