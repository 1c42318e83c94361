package io.stablecoin.gateway.server.web;

import java.util.Optional;

/**
 * Which part of a list is asked for; a controller takes it as an argument.
 *
 * @param limit how many, 1 to 100; 10 where nothing is said
 * @param startingAfter the id of the last object of the page before
 */
public record PageRequest(int limit, Optional<String> startingAfter) {

  public static final int DEFAULT_LIMIT = 10;
  public static final int HIGHEST_LIMIT = 100;

  /** How many rows to read: one more than is shown tells whether there are more. */
  public int rowsToRead() {
    return limit + 1;
  }
}
