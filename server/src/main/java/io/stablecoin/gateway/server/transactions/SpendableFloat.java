package io.stablecoin.gateway.server.transactions;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TokenAmount;

/**
 * What a wallet can still pay out of a token.
 *
 * @param available what the books say it holds, less all that is on its way out or bound to it
 */
public record SpendableFloat(Address wallet, TokenAmount available) {}
