package io.stablecoin.gateway.server.web;

/**
 * What is wrong with one field of a request.
 *
 * @param field in snake_case, with a path where it is nested: {@code metadata.order}
 * @param code stable, in snake_case: {@code amount_too_precise}
 * @param message for people
 */
public record FieldProblem(String field, String code, String message) {}
