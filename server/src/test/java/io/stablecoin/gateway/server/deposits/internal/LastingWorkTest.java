package io.stablecoin.gateway.server.deposits.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LastingWorkTest {

  @Test
  void isDoneAgainAfterAnError() throws InterruptedException {
    CountDownLatch twice = new CountDownLatch(2);
    Runnable failing =
        () -> {
          twice.countDown();
          throw new StackOverflowError("made up");
        };
    try (var executor = Executors.newSingleThreadScheduledExecutor()) {
      var _ =
          executor.scheduleWithFixedDelay(
              new LastingWork("Failing", failing), 0, 1, TimeUnit.MILLISECONDS);
      assertThat(twice.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }
}
