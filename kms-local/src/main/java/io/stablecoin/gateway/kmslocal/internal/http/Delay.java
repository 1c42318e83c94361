package io.stablecoin.gateway.kmslocal.internal.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps a request waiting, but never longer than the endpoint lives. */
final class Delay {

  private final CountDownLatch closed = new CountDownLatch(1);

  @SuppressWarnings("ReturnValueIgnored")
  void await(Duration duration) {
    try {
      closed.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void end() {
    closed.countDown();
  }
}
