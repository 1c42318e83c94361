package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.types.TxHash;

/**
 * How a nonce of a wallet was used.
 *
 * @param hash of the wallet's transaction with this nonce, or of the one that carried an
 *     authorization (EIP-7702) of the wallet with it
 * @param block that has the transaction
 */
record NonceUse(TxHash hash, long block) {}
