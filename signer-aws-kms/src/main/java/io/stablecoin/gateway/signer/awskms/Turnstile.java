package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.SigningException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Lets requests through as fast as the rate allows, and so many at a time. The place comes before
 * the turn: a turn that then had to wait for a place would be used too late, together with others.
 */
final class Turnstile {

  private final Semaphore places;
  private final SignRate rate;
  private final Duration patience;

  /**
   * @param patience how long a request waits for both together
   */
  Turnstile(int places, SignRate rate, Duration patience) {
    this.places = new Semaphore(places, true);
    this.rate = rate;
    this.patience = patience;
  }

  /**
   * Does the work when its turn comes.
   *
   * @param stay throws where it is in vain to wait, or to wait on; who does not wait at the head of
   *     the line leaves it then
   * @param work takes how long it waited
   * @throws SigningException.Busy where no turn came in time
   * @throws SigningException.Interrupted where the thread is interrupted
   */
  <T> T pass(Runnable stay, Function<Duration, T> work) {
    stay.run();
    long start = System.nanoTime();
    try {
      if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        stay.run();
        throw busy("places at work at once");
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
    try {
      if (!rate.acquire(patience.minus(since(start)), stay)) {
        stay.run();
        throw busy("turns a second");
      }
      return work.apply(since(start));
    } catch (InterruptedException e) {
      throw interrupted();
    } finally {
      places.release();
    }
  }

  /** How many could start at once; for tests. */
  int freePlaces() {
    return places.availablePermits();
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private SigningException busy(String lack) {
    return new SigningException.Busy(
        "Within %d ms the signer's own limits left no turn: too few %s."
            .formatted(patience.toMillis(), lack),
        "Try again later; if it stays so, raise KMS_SIGN_RATE as far as the account's quota allows.");
  }

  private static SigningException interrupted() {
    Thread.currentThread().interrupt();
    return new SigningException.Interrupted(
        "The caller was canceled while it waited for its turn.");
  }
}
