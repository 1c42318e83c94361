package io.stablecoin.gateway.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A merchant's programs that ask for payouts of one unit, each to an address of its own. */
final class PayoutCallers implements AutoCloseable {

  private static final int CREATED = 201;

  private final URI url;
  private final String key;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger destinations = new AtomicInteger();
  private final AtomicReference<@Nullable String> refusal = new AtomicReference<>();

  PayoutCallers(String api, String key) {
    this.url = URI.create(api + "/v1/payouts");
    this.key = key;
  }

  /** So many callers ask one after the other, without a pause, until all payouts are asked for. */
  void askAtOnce(int payouts, int callers) throws InterruptedException {
    AtomicInteger left = new AtomicInteger(payouts);
    together(
        callers,
        () -> {
          while (left.getAndDecrement() > 0) {
            ask();
          }
        });
  }

  /** Asks at an even pace, whatever becomes of those before. */
  void askEvenly(int payouts, int perSecond) throws InterruptedException {
    long begin = System.nanoTime();
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < payouts; i++) {
      long due = begin + Duration.ofSeconds(1).toNanos() / perSecond * i;
      LockSupport.parkNanos(due - System.nanoTime());
      all.add(Thread.ofVirtual().start(this::ask));
    }
    await(all);
  }

  private void together(int callers, Runnable work) throws InterruptedException {
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      all.add(Thread.ofVirtual().start(work));
    }
    await(all);
  }

  /** A payout that was refused would make the others look faster. */
  private void await(List<Thread> all) throws InterruptedException {
    for (Thread thread : all) {
      thread.join();
    }
    String refused = refusal.get();
    if (refused != null) {
      throw new IllegalStateException("A payout was refused: " + refused);
    }
  }

  private void ask() {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body()))
            .build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != CREATED) {
        refusal.set(answer.body());
      }
    } catch (IOException e) {
      refusal.set(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String body() {
    return """
    {"amount": "0.000001", "token": "USDC", "network": "local", "destination": "0x%040x"}\
    """
        .formatted(0xbe00000000L + destinations.incrementAndGet());
  }

  @Override
  public void close() {
    http.close();
  }
}
