package io.stablecoin.gateway.kmslocal.internal.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps a request waiting, but never longer than the endpoint lives. */
final class Delay {

  private final CountDownLatch closed = new CountDownLatch(1);

  void await(Duration duration) {
    if (duration.isZero()) {
      return;
    }
    try {
      if (closed.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new IllegalStateException("The endpoint was closed while a request was delayed.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The thread of a delayed request was interrupted.", e);
    }
  }

  void end() {
    closed.countDown();
  }
}
