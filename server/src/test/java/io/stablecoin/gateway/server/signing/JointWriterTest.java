package io.stablecoin.gateway.server.signing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class JointWriterTest {

  private static final int MOST = 4;

  /** Item 1 is held up until it is let go. */
  private final CountDownLatch held = new CountDownLatch(1);

  private final List<List<Integer>> writes = new ArrayList<>();
  private final Set<Integer> refused = new HashSet<>();
  private final Map<Integer, Throwable> broken = new ConcurrentHashMap<>();
  private final JointWriter<Integer> writer =
      new JointWriter<>(MOST, this::write, IllegalArgumentException.class::isInstance);

  @Test
  void writesAloneWithoutWaiting() throws Exception {
    held.countDown();

    assertThat(writer.write(1)).isTrue();
    assertThat(writer.write(2)).isTrue();
    assertThat(writes).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void writesTogetherThoseWhoComeWhileItWrites() throws Exception {
    List<Caller> callers = callers(4);

    held.countDown();

    for (Caller caller : callers) {
      assertThat(caller.answer()).isTrue();
    }
    assertThat(writes).containsExactly(List.of(1), List.of(2, 3, 4));
  }

  @Test
  void writesNoMoreAtOnceThanItMay() throws Exception {
    List<Caller> callers = callers(7);

    held.countDown();

    for (Caller caller : callers) {
      caller.answer();
    }
    assertThat(writes).containsExactly(List.of(1), List.of(2, 3, 4, 5), List.of(6, 7));
  }

  @Test
  void tellsEachWhetherItWasRefused() throws Exception {
    refused.add(3);
    List<Caller> callers = callers(4);

    held.countDown();

    assertThat(callers.get(2).answer()).isFalse();
    assertThat(callers.get(1).answer()).isTrue();
    assertThat(callers.get(3).answer()).isTrue();
  }

  @Test
  void failsThoseOfTheWriteThatFailedAndNobodyElse() throws Exception {
    var gone = new IllegalStateException("gone");
    broken.put(4, gone);
    List<Caller> callers = callers(6);

    held.countDown();

    assertThat(callers.getFirst().answer()).isTrue();
    for (Caller caller : callers.subList(1, 5)) {
      assertThatThrownBy(caller::answer).cause().isSameAs(gone);
    }
    assertThat(callers.getLast().answer()).isTrue();
    assertThat(writes).containsExactly(List.of(1), List.of(2, 3, 4, 5), List.of(6));
  }

  @Test
  void oneThatCannotBeWrittenDoesNotRefuseTheOthers() throws Exception {
    var bad = new IllegalArgumentException("bad");
    broken.put(3, bad);
    List<Caller> callers = callers(4);

    held.countDown();

    assertThat(callers.get(1).answer()).isTrue();
    assertThatThrownBy(callers.get(2)::answer).cause().isSameAs(bad);
    assertThat(callers.get(3).answer()).isTrue();
    assertThat(writes)
        .containsExactly(List.of(1), List.of(2, 3, 4), List.of(2), List.of(3), List.of(4));
  }

  @Test
  void asksOnceForAllWhatFailsForAll() throws Exception {
    broken.put(2, new IllegalArgumentException("bad"));
    broken.put(3, new IllegalStateException("gone"));
    List<Caller> callers = callers(5);

    held.countDown();

    assertThatThrownBy(callers.get(1)::answer).hasCauseInstanceOf(IllegalArgumentException.class);
    for (Caller caller : callers.subList(2, 5)) {
      assertThatThrownBy(caller::answer).hasCauseInstanceOf(IllegalStateException.class);
    }
    assertThat(writes).containsExactly(List.of(1), List.of(2, 3, 4, 5), List.of(2), List.of(3));
  }

  @Test
  void doesNotWriteForOneWhoWasInterruptedBefore() throws Exception {
    List<Caller> callers = callers(4);

    callers.get(1).thread.interrupt();
    assertThatThrownBy(callers.get(1)::answer)
        .hasCauseInstanceOf(DataAccessResourceFailureException.class);
    held.countDown();

    assertThat(callers.get(2).answer()).isTrue();
    assertThat(callers.get(3).answer()).isTrue();
    assertThat(writes).containsExactly(List.of(1), List.of(3, 4));
  }

  @Test
  void doesNotBeginForOneWhoIsInterrupted() throws Exception {
    Caller caller = new Caller(writer, 9);
    caller.thread.interrupt();
    caller.thread.start();

    assertThatThrownBy(caller::answer).hasCauseInstanceOf(DataAccessResourceFailureException.class);
    assertThat(writes).isEmpty();
  }

  /** What has been sent to the database is either there or not; the caller has to know. */
  @Test
  void tellsOneWhoWasInterruptedMeanwhileWhatCameOfIt() throws Exception {
    var second = new CountDownLatch(1);
    var writing = new CountDownLatch(1);
    JointWriter<Integer> slow =
        new JointWriter<>(
            MOST,
            items -> {
              if (items.contains(2)) {
                writing.countDown();
                awaitLatch(second);
              }
              return write(items);
            },
            _ -> false);
    List<Caller> callers = callers(slow, 3);
    held.countDown();
    writing.await();

    callers.get(2).thread.interrupt();
    await().until(() -> callers.get(2).isWaiting());
    second.countDown();

    assertThat(callers.get(2).answer()).isTrue();
    assertThat(callers.get(2).interrupted).isTrue();
    assertThat(callers.get(1).answer()).isTrue();
  }

  @Test
  void thatTheWriterWasInterruptedIsNothingToTheOthers() throws Exception {
    var sent = new CountDownLatch(1);
    JointWriter<Integer> fragile =
        new JointWriter<>(
            MOST,
            items -> {
              Predicate<Integer> written = write(items);
              if (items.contains(2)) {
                sent.countDown();
                awaitInterruptibly(new CountDownLatch(1));
              }
              return written;
            },
            _ -> true);
    List<Caller> callers = callers(fragile, 4);
    held.countDown();
    sent.await();

    callers.get(1).thread.interrupt();

    assertThatThrownBy(callers.get(1)::answer).hasCauseInstanceOf(IllegalStateException.class);
    assertThat(callers.get(2).answer()).isTrue();
    assertThat(callers.get(3).answer()).isTrue();
    assertThat(writes).containsExactly(List.of(1), List.of(2, 3, 4), List.of(3, 4));
  }

  @Test
  void aWriterThatDiesHandsOn() throws Exception {
    broken.put(2, new AssertionError("dies"));
    List<Caller> callers = callers(4);

    held.countDown();

    assertThatThrownBy(callers.get(1)::answer).hasCauseInstanceOf(AssertionError.class);
    assertThat(callers.get(2).answer()).isTrue();
    assertThat(callers.get(3).answer()).isTrue();
    assertThat(writer.write(5)).isTrue();
    assertThat(writes).containsExactly(List.of(1), List.of(2, 3, 4), List.of(3, 4), List.of(5));
  }

  /** Whether it is called to write or interrupted first is for the machine to say. */
  @Test
  void nobodyWaitsForEverBehindOneWhoIsInterruptedAsItIsCalled() throws Exception {
    for (int round = 0; round < 2_000; round++) {
      var first = new Semaphore(0);
      var next = new Caller[1];
      JointWriter<Integer> racing =
          new JointWriter<>(
              1,
              items -> {
                if (items.contains(1)) {
                  first.acquireUninterruptibly();
                  next[0].thread.interrupt();
                }
                return _ -> true;
              },
              _ -> true);
      List<Caller> callers =
          List.of(new Caller(racing, 1), new Caller(racing, 2), new Caller(racing, 3));
      next[0] = callers.get(1);
      callers.forEach(Caller::startAndWait);

      first.release();

      assertThat(callers.get(0).answer()).isTrue();
      assertThat(callers.get(2).answer()).isTrue();
      callers.get(1).thread.join();
      assertThat(racing.write(4)).isTrue();
    }
  }

  private Predicate<Integer> write(List<Integer> items) {
    if (items.contains(1)) {
      awaitLatch(held);
    }
    writes.add(items);
    for (Integer item : items) {
      Throwable failure = broken.get(item);
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
    }
    return item -> !refused.contains(item);
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaitInterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The connection broke.", e);
    }
  }

  private List<Caller> callers(int count) {
    return callers(writer, count);
  }

  /** Callers with the items from 1 on: the first one writes and the others wait, in this order. */
  private static List<Caller> callers(JointWriter<Integer> writer, int count) {
    List<Caller> callers = new ArrayList<>();
    for (int item = 1; item <= count; item++) {
      Caller caller = new Caller(writer, item);
      caller.startAndWait();
      callers.add(caller);
    }
    return callers;
  }

  private static final class Caller {

    private final FutureTask<Boolean> result;
    private final Thread thread;
    private volatile boolean interrupted;

    Caller(JointWriter<Integer> writer, int item) {
      result =
          new FutureTask<>(() -> {
            boolean written = writer.write(item);
            interrupted = Thread.interrupted();
            return written;
          });
      thread = Thread.ofVirtual().unstarted(result);
    }

    void startAndWait() {
      thread.start();
      while (!isWaiting() && thread.isAlive()) {
        Thread.onSpinWait();
      }
    }

    boolean isWaiting() {
      return thread.getState() == Thread.State.WAITING;
    }

    boolean answer() throws ExecutionException, InterruptedException, TimeoutException {
      return result.get(10, SECONDS);
    }
  }
}
