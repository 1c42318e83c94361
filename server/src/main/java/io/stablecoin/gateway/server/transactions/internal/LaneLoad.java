package io.stablecoin.gateway.server.transactions.internal;

/**
 * How much a lane has to do.
 *
 * @param inFlight transactions with a nonce that no block has yet
 */
record LaneLoad(LaneKey lane, int inFlight) {}
