package io.stablecoin.gateway.aws;

/**
 * Who sent a request.
 *
 * @param name for people, never a whole ARN: {@code 1234…:assumed-role/gateway-task/0123abcd}
 * @param identity the user, or the role whatever the session is: equal for two requests of one
 */
public record EventPrincipal(String name, String identity) {}
