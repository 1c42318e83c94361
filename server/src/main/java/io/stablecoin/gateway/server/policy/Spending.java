package io.stablecoin.gateway.server.policy;

import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.TokenAmount;

/**
 * Money that is to leave.
 *
 * @param id unique, of the object that it leaves for
 * @param call that will be submitted: who receives is read out of it, and nothing else is believed
 */
public record Spending(String id, MerchantId merchant, TokenAmount amount, Call call) {}
