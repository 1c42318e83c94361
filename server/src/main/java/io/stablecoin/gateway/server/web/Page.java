package io.stablecoin.gateway.server.web;

import java.util.List;

/**
 * Part of a list, newest first.
 *
 * @param object always {@code list}
 * @param hasMore whether another page follows
 */
public record Page<T>(String object, List<T> data, boolean hasMore) {

  /** Makes the page from {@link PageRequest#rowsToRead()} rows. */
  public static <T> Page<T> of(List<T> rows, PageRequest request) {
    boolean hasMore = rows.size() > request.limit();
    return new Page<>("list", hasMore ? rows.subList(0, request.limit()) : rows, hasMore);
  }
}
