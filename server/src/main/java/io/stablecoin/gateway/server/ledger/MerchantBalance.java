package io.stablecoin.gateway.server.ledger;

import io.stablecoin.gateway.types.TokenAmount;

/** What a merchant holds of one token: to be spent, and set aside for what is on its way out. */
public record MerchantBalance(TokenAmount available, TokenAmount reserved) {}
