package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.TokenAmount;

/**
 * Final money of one token at one deposit address.
 *
 * @param salt that the address was derived from
 * @param amount what arrived since the last flush
 */
record SweepCandidate(Address address, Bytes salt, TokenAmount amount) {}
