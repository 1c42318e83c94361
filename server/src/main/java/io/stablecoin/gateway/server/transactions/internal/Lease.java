package io.stablecoin.gateway.server.transactions.internal;

/**
 * The right to write for a lane.
 *
 * @param owner the process
 * @param epoch grows with every change of owner
 */
record Lease(LaneKey lane, String owner, long epoch) {}
