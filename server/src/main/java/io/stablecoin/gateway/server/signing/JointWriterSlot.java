package io.stablecoin.gateway.server.signing;

import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One caller of a {@link JointWriter}: what it wants written, and what came of it. */
final class JointWriterSlot<T> {

  private final T item;
  private final Semaphore wakes = new Semaphore(0);
  private volatile boolean called;
  private volatile @Nullable BooleanSupplier answer;

  JointWriterSlot(T item) {
    this.item = item;
  }

  T item() {
    return item;
  }

  /** Returns once there is an answer, or the caller is to write. */
  void await() throws InterruptedException {
    wakes.acquire();
  }

  void awaitUninterruptibly() {
    wakes.acquireUninterruptibly();
  }

  void wake() {
    wakes.release();
  }

  /** Has the caller write, itself and those behind it. */
  void call() {
    called = true;
    wake();
  }

  boolean isCalled() {
    return called;
  }

  void answer(boolean written) {
    answer = () -> written;
  }

  void fail(RuntimeException failure) {
    answer =
        () -> {
          throw failure;
        };
  }

  boolean isAnswered() {
    return answer != null;
  }

  boolean answer() {
    BooleanSupplier given = answer;
    if (given == null) {
      throw new IllegalStateException("The write has ended without an answer.");
    }
    return given.getAsBoolean();
  }
}
