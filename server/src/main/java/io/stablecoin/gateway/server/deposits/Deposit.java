package io.stablecoin.gateway.server.deposits;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.TokenAmount;
import io.stablecoin.gateway.types.TxHash;

/**
 * A payer's transfer to a deposit address, of the token and on the chain it was issued for.
 *
 * @param id {@code dep_…}
 * @param address the deposit address
 * @param sender whom the token's contract names as the sender: the zero address where tokens were
 *     minted to the deposit address
 * @param amount what the Transfer log says, whatever was asked for
 * @param logIndex position of the log in its block
 */
public record Deposit(
    String id,
    MerchantId merchant,
    Address address,
    Address sender,
    TokenAmount amount,
    TxHash txHash,
    long logIndex,
    ReadBlock block,
    DepositState state) {}
