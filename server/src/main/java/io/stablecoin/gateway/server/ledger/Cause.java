package io.stablecoin.gateway.server.ledger;

/**
 * Why money moved.
 *
 * @param type in snake_case: {@code deposit_confirmed}
 * @param id of the object that caused it; one cause moves money between two accounts once
 */
public record Cause(String type, String id) {}
