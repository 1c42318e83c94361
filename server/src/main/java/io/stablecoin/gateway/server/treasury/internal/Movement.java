package io.stablecoin.gateway.server.treasury.internal;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TokenAmount;

/** Money that should go from one of the gateway's own wallets to another. */
record Movement(TransferKind kind, Address from, Address to, TokenAmount amount) {}
