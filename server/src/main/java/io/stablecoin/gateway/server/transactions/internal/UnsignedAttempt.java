package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.signer.Eip1559Transaction;

/**
 * An intent with its nonce and fees, to be signed.
 *
 * @param number counts the attempts of one transaction, from 1 on
 */
record UnsignedAttempt(TransactionId id, int number, Eip1559Transaction intent) {}
