package io.stablecoin.gateway.server.web;

/**
 * One kind of refusal. Each module lists its own in an enum; together they are the documented list
 * of error codes.
 */
public interface ProblemType {

  /** Stable, in snake_case, for programs. */
  String code();

  /** The HTTP status. */
  int status();

  /** What went wrong, in a few words, the same for every occurrence. */
  String title();

  /** What the caller can do about it. */
  String remedy();
}
