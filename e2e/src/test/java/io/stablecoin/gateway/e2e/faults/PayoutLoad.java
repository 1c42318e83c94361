package io.stablecoin.gateway.e2e.faults;

import io.stablecoin.gateway.e2e.dsl.Merchant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A merchant's program that pays out again and again, each payout to an address of its own, and
 * repeats a request under its idempotency key until it has an answer. Some it wants back at once.
 */
final class PayoutLoad {

  static final String AMOUNT = "0.01";
  static final long UNITS = 10_000;
  private static final int CALLERS = 2;
  private static final int ONE_WANTED_BACK_IN = 8;
  private static final long PAUSE_NANOS = 400_000_000;

  private final Supplier<Merchant> merchant;
  private final String token;
  private final AtomicInteger begun = new AtomicInteger();
  private final Map<Integer, String> accepted = new ConcurrentSkipListMap<>();
  private final Map<Integer, String> forgotten = new ConcurrentSkipListMap<>();
  private final Semaphore turns = new Semaphore(CALLERS);
  private final AtomicReference<@Nullable AssertionError> refusal = new AtomicReference<>();
  private final List<Thread> callers;
  private volatile boolean over;
  private volatile boolean restored;

  PayoutLoad(Supplier<Merchant> merchant, String token) {
    this.merchant = merchant;
    this.token = token;
    this.callers =
        Stream.generate(() -> Thread.ofVirtual().start(this::payOut)).limit(CALLERS).toList();
  }

  private void payOut() {
    try {
      while (!over) {
        turns.acquire();
        try {
          payOut(begun.incrementAndGet());
        } finally {
          turns.release();
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } catch (AssertionError e) {
      refusal.set(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void payOut(int number) {
    String id = ask(number);
    accepted.put(number, id);
    if (number % ONE_WANTED_BACK_IN == 0) {
      wantBack(id);
    }
  }

  private String ask(int number) {
    String body =
        """
        {"amount": "%s", "token": "%s", "network": "local", "destination": "%s"}\
        """
            .formatted(AMOUNT, token, destination(number));
    while (true) {
      try {
        JsonNode answer = merchant.get().post("/v1/payouts", body, "payout-" + number);
        if (answer.path("object").asString("").equals("payout")) {
          return answer.path("id").asString();
        }
        requireTransient(answer);
      } catch (RuntimeException e) {
        // The process that was asked is gone, or asleep: another is asked, or the same later.
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private static void requireTransient(JsonNode answer) {
    int status = answer.path("status").asInt(0);
    if (status != 409 && status != 429 && status < 500) {
      throw new AssertionError("A payout was refused: " + answer);
    }
  }

  /** It may be too late, and the answer may be lost: either way it ends once. */
  private void wantBack(String id) {
    try {
      JsonNode _ = merchant.get().post("/v1/payouts/" + id + "/cancel", "{}");
    } catch (RuntimeException e) {
      // As above.
    }
  }

  /** Where payout number so and so goes; nobody else pays there. */
  static String destination(int number) {
    return "0x%040x".formatted(0xfa000000000L + number);
  }

  /** The highest number that was asked for. */
  int newest() {
    return begun.get();
  }

  /** Number and id of each payout that the gateway took. */
  Map<Integer, String> accepted() {
    requireNoneRefused();
    return accepted;
  }

  /** Once each caller has the answer to its last request; none asks for more meanwhile. */
  void whileNobodyAsks(Runnable work) {
    turns.acquireUninterruptibly(CALLERS);
    try {
      work.run();
    } finally {
      turns.release(CALLERS);
    }
  }

  /** The gateway's database has lost what came of some payouts; what had, by id, is remembered. */
  void forget(Map<String, String> statuses) {
    restored = true;
    accepted.forEach((number, id) ->
        Optional.ofNullable(statuses.get(id)).ifPresent(status -> forgotten.put(number, status)));
    accepted.keySet().removeAll(forgotten.keySet());
  }

  /** Whether the gateway's database was ever put back to an older state. */
  boolean isRestored() {
    return restored;
  }

  /** Number and last status of each payout that the gateway knows no more. */
  Map<Integer, String> forgotten() {
    return forgotten;
  }

  /** Starts no further payout and waits for the answers to the last ones. */
  void end() {
    over = true;
    try {
      for (Thread caller : callers) {
        caller.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    requireNoneRefused();
  }

  private void requireNoneRefused() {
    AssertionError found = refusal.get();
    if (found != null) {
      throw found;
    }
  }
}
