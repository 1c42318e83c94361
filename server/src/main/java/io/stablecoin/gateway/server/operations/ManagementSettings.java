package io.stablecoin.gateway.server.operations;

/**
 * Where the operator's side listens.
 *
 * @param address not to be reached from outside
 * @param port 0 takes a free one
 */
public record ManagementSettings(String address, int port) {}
