package io.stablecoin.gateway.cli;

import java.util.concurrent.CountDownLatch;

/** The time until a person ends the program by Ctrl-C or kill. */
public final class Lifetime {

  private Lifetime() {}

  /**
   * Has {@code end} run when the program is told to stop, whatever it is doing then. What breaks
   * because of it is told to nobody.
   */
  public static void atStop(Console console, Runnable end) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  console.fallSilent();
                  end.run();
                },
                "stop"));
  }

  /** Waits until the program is told to stop. */
  public static void untilStopped() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
