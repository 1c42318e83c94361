package io.stablecoin.gateway.server.web.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.server.database.TestContext;
import io.stablecoin.gateway.server.database.TestDatabase;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.server.web.IdempotencyKey;
import io.stablecoin.gateway.server.web.IdempotencyScope;
import io.stablecoin.gateway.server.web.IdempotentRequests;
import io.stablecoin.gateway.server.web.WebProblem;
import io.stablecoin.gateway.types.MerchantId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class IdempotentRequestsIT {

  private static final IdempotencyScope SCOPE =
      new IdempotencyScope(new MerchantId("mer_one"), false);
  private static final Optional<IdempotencyKey> KEY =
      Optional.of(new IdempotencyKey("key-1", "POST /v1/refunds"));
  private static final Map<String, String> BODY = Map.of("amount", "10.00");

  @AutoClose private final TestDatabase database = TestDatabase.create();

  @AutoClose
  private final TestContext context =
      TestContext.start(database, StoredAnswers.class, StoredIdempotentRequests.class);

  private final IdempotentRequests requests = context.get(IdempotentRequests.class);
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void doesTheWorkOnceAndRepeatsTheAnswer() {
    assertThat(body(execute(SCOPE, KEY, BODY))).isEqualTo("{\"done\":1}");
    ResponseEntity<?> repeated = execute(SCOPE, KEY, BODY);
    assertThat(body(repeated)).isEqualTo("{\"done\":1}");
    assertThat(repeated.getStatusCode().value()).isEqualTo(201);
    assertThat(done).hasValue(1);
  }

  @Test
  void refusesAnotherBodyOrEndpointUnderTheSameKey() {
    execute(SCOPE, KEY, BODY);
    assertRefused(
        () -> execute(SCOPE, KEY, Map.of("amount", "11.00")), WebProblem.IDEMPOTENCY_KEY_REUSED);
    var elsewhere = Optional.of(new IdempotencyKey("key-1", "POST /v1/payouts"));
    assertRefused(() -> execute(SCOPE, elsewhere, BODY), WebProblem.IDEMPOTENCY_KEY_REUSED);
    assertThat(done).hasValue(1);
  }

  @Test
  void keepsTheKeysOfMerchantsApart() {
    execute(SCOPE, KEY, BODY);
    execute(new IdempotencyScope(new MerchantId("mer_two"), false), KEY, BODY);
    assertThat(done).hasValue(2);
  }

  @Test
  void keepsTheKeysOfTestsAndOfRealMoneyApart() {
    IdempotencyScope live = new IdempotencyScope(SCOPE.merchant(), true);
    requests.execute(
        SCOPE,
        KEY,
        BODY,
        () -> {
          // Also while the other one is at work: the two take different locks.
          String answer =
              CompletableFuture.supplyAsync(() -> body(execute(live, KEY, BODY))).join();
          assertThat(answer).isEqualTo("{\"done\":1}");
          return ResponseEntity.ok("test");
        });
    execute(live, KEY, BODY);
    assertThat(done).hasValue(1);
  }

  @Test
  void storesNothingOfWorkThatFailed() {
    assertThatThrownBy(() ->
            requests.execute(
                SCOPE,
                KEY,
                BODY,
                () -> {
                  throw new IllegalStateException("the chain is down");
                }))
        .hasMessage("the chain is down");
    assertThat(body(execute(SCOPE, KEY, BODY))).isEqualTo("{\"done\":1}");
  }

  @Test
  void refusesARepetitionWhileTheFirstIsAtWork() {
    requests.execute(
        SCOPE,
        KEY,
        BODY,
        () -> {
          assertRefused(
              () -> CompletableFuture.supplyAsync(() -> execute(SCOPE, KEY, BODY)).join(),
              WebProblem.IDEMPOTENCY_KEY_IN_USE);
          return ResponseEntity.ok("first");
        });
    assertThat(done).hasValue(0);
  }

  @Test
  void doesTheWorkEachTimeWithoutAKey() {
    execute(SCOPE, Optional.empty(), BODY);
    execute(SCOPE, Optional.empty(), BODY);
    assertThat(done).hasValue(2);
  }

  @Test
  void doesTheWorkAgainWhereItWaitedInACircleWithAnother() throws Exception {
    JdbcClient jdbc = database.jdbc();
    jdbc.sql("create table locked (id text primary key)").update();
    jdbc.sql("insert into locked values ('a'), ('b')").update();
    CountDownLatch bothHoldOne = new CountDownLatch(2);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = threads.submit(() -> lockBoth("key-a", "a", "b", bothHoldOne));
      var other = threads.submit(() -> lockBoth("key-b", "b", "a", bothHoldOne));
      assertThat(body(one.get())).isEqualTo("\"locked\"");
      assertThat(body(other.get())).isEqualTo("\"locked\"");
    }
    assertThat(done).as("two, and one that was undone").hasValue(3);
    assertThat(answers()).isEqualTo(2);
  }

  private ResponseEntity<?> lockBoth(
      String key, String first, String second, CountDownLatch bothHoldOne) {
    return requests.execute(
        SCOPE,
        Optional.of(new IdempotencyKey(key, "POST /v1/refunds")),
        BODY,
        () -> {
          done.incrementAndGet();
          lock(first);
          bothHoldOne.countDown();
          awaitUninterrupted(bothHoldOne);
          lock(second);
          return ResponseEntity.ok("locked");
        });
  }

  private void lock(String id) {
    context
        .get(JdbcClient.class)
        .sql("select id from locked where id = :id for update")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void asksNothingBeforehandWhereTheAnswerIsStored() {
    IdempotencyKey key = KEY.orElseThrow();
    ResponseEntity<?> first =
        requests.execute(SCOPE, key, BODY, () -> "prepared", ResponseEntity::ok);
    ResponseEntity<?> repeated =
        requests.execute(SCOPE, key, BODY, IdempotentRequestsIT::fail, ResponseEntity::ok);

    assertThat(body(repeated)).isEqualTo(body(first)).isEqualTo("\"prepared\"");
    assertThat(repeated.getHeaders().getFirst("Idempotent-Replayed")).isEqualTo("true");
    assertRefused(
        () ->
            requests.execute(SCOPE, key, Map.of(), IdempotentRequestsIT::fail, ResponseEntity::ok),
        WebProblem.IDEMPOTENCY_KEY_REUSED);
  }

  @Test
  void preparesOutsideTheDatabaseTransaction() {
    requests.execute(
        SCOPE,
        KEY.orElseThrow(),
        BODY,
        TransactionSynchronizationManager::isActualTransactionActive,
        active -> {
          assertThat(active).isFalse();
          assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isTrue();
          return ResponseEntity.ok("done");
        });
  }

  private static String fail() {
    throw new IllegalStateException("the node is down");
  }

  private int answers() {
    return database
        .jdbc()
        .sql("select count(*) from idempotent_answer")
        .query(Integer.class)
        .single();
  }

  private ResponseEntity<?> execute(
      IdempotencyScope scope, Optional<IdempotencyKey> key, Object body) {
    return requests.execute(
        scope,
        key,
        body,
        () -> ResponseEntity.status(201).body(Map.of("done", done.incrementAndGet())));
  }

  private static String body(ResponseEntity<?> answer) {
    return new String((byte[]) answer.getBody(), UTF_8);
  }

  private static void assertRefused(ThrowingCallable call, WebProblem type) {
    assertThatThrownBy(call)
        .satisfies(e -> {
          Throwable refusal = e instanceof CompletionException ? e.getCause() : e;
          assertThat(refusal)
              .isInstanceOfSatisfying(
                  ApiProblem.class, problem -> assertThat(problem.type()).isEqualTo(type));
        });
  }
}
