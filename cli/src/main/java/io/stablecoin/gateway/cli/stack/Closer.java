package io.stablecoin.gateway.cli.stack;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Ends what was started, the last first, however far the start came. Safe for use by many threads:
 * the end may come in the middle of the start, and twice.
 */
public final class Closer implements AutoCloseable {

  /** How one part is ended. */
  @FunctionalInterface
  public interface Part {
    void close();
  }

  private final Deque<Part> parts = new ArrayDeque<>();
  private boolean closed;

  /** Takes a part that just started; it is ended at once where the end has already come. */
  public synchronized void add(Part part) {
    if (closed) {
      part.close();
    } else {
      parts.push(part);
    }
  }

  /** A part that fails to end keeps no other from it: the first failure is thrown last. */
  @Override
  public synchronized void close() {
    closed = true;
    RuntimeException failure = null;
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
