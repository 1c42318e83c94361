package io.stablecoin.gateway.server.signing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Writes together what many threads have to write at the same time. Who finds no write at work
 * writes at once; those who come meanwhile wait, and one of them writes for all of them next. So
 * nobody waits for others to come, and each caller writes at most once.
 */
final class JointWriter<T> {

  /** Writes all of the items, or throws and has written none. */
  interface Statement<T> {

    /** Tells of each of the items whether it was written or refused. */
    Predicate<T> write(List<T> items);
  }

  private final int most;
  private final Statement<T> statement;
  private final Predicate<RuntimeException> mayBeOfOne;

  private final Lock lock = new ReentrantLock();
  private final Deque<JointWriterSlot<T>> waiting = new ArrayDeque<>();
  private boolean writing;

  /**
   * Writes with this statement.
   *
   * @param most how many items one write takes
   * @param mayBeOfOne whether a failure may be the fault of one item: then each is written alone
   */
  JointWriter(int most, Statement<T> statement, Predicate<RuntimeException> mayBeOfOne) {
    this.most = most;
    this.statement = statement;
    this.mayBeOfOne = mayBeOfOne;
  }

  /**
   * Returns once the item is written. What the write that took it throws is thrown to all whose
   * items it took.
   *
   * @return false where the statement has refused the item
   * @throws DataAccessResourceFailureException where the caller was interrupted before a write took
   *     the item: it will not be written. Once it was taken the caller waits for what comes of it.
   */
  boolean write(T item) {
    JointWriterSlot<T> slot = new JointWriterSlot<>(item);
    if (!enter(slot)) {
      awaitTurn(slot);
    }
    if (!slot.isAnswered()) {
      writeNext();
    }
    return slot.answer();
  }

  /** Whether the caller is to write. */
  private boolean enter(JointWriterSlot<T> slot) {
    if (Thread.currentThread().isInterrupted()) {
      // A thread that is interrupted breaks the connection that it writes on.
      throw interrupted();
    }
    lock.lock();
    try {
      waiting.add(slot);
      boolean first = !writing;
      writing = true;
      return first;
    } finally {
      lock.unlock();
    }
  }

  private void awaitTurn(JointWriterSlot<T> slot) {
    try {
      slot.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      if (withdraw(slot)) {
        throw interrupted();
      }
      slot.awaitUninterruptibly();
    }
  }

  /** Whether no write had taken it. Where it was called to write, the next one is. */
  private boolean withdraw(JointWriterSlot<T> slot) {
    lock.lock();
    try {
      boolean withdrawn = waiting.remove(slot);
      if (withdrawn && slot.isCalled()) {
        callNext();
      }
      return withdrawn;
    } finally {
      lock.unlock();
    }
  }

  private static DataAccessResourceFailureException interrupted() {
    return new DataAccessResourceFailureException("Interrupted before anything was written.");
  }

  /** Writes those at the front; the first of them is the caller's. */
  private void writeNext() {
    List<JointWriterSlot<T>> taken = take();
    try {
      writeAll(taken);
    } finally {
      pass(taken);
    }
  }

  private List<JointWriterSlot<T>> take() {
    lock.lock();
    try {
      List<JointWriterSlot<T>> taken = new ArrayList<>();
      while (taken.size() < most && !waiting.isEmpty()) {
        taken.add(waiting.remove());
      }
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private void writeAll(List<JointWriterSlot<T>> taken) {
    try {
      run(taken);
    } catch (RuntimeException e) {
      if (taken.size() > 1 && isOfOne(e)) {
        writeEach(taken);
      } else {
        fail(taken, e);
      }
    }
  }

  /** Up to a failure that none of them is to blame for: the others would only wait for it again. */
  private void writeEach(List<JointWriterSlot<T>> taken) {
    for (JointWriterSlot<T> slot : taken) {
      try {
        run(List.of(slot));
      } catch (RuntimeException e) {
        if (!isOfOne(e)) {
          fail(taken, e);
          return;
        }
        slot.fail(e);
      }
    }
  }

  private void run(List<JointWriterSlot<T>> slots) {
    Predicate<T> written = statement.write(slots.stream().map(JointWriterSlot::item).toList());
    slots.forEach(slot -> slot.answer(written.test(slot.item())));
  }

  private boolean isOfOne(RuntimeException failure) {
    return !Thread.currentThread().isInterrupted() && mayBeOfOne.test(failure);
  }

  /** That the writer was canceled is nothing to the others: the next one writes them. */
  private void fail(List<JointWriterSlot<T>> taken, RuntimeException failure) {
    boolean canceled = Thread.currentThread().isInterrupted();
    (canceled ? taken.subList(0, 1) : taken)
        .stream().filter(slot -> !slot.isAnswered()).forEach(slot -> slot.fail(failure));
  }

  /** Calls who writes next before it wakes the others: the database is not kept waiting. */
  private void pass(List<JointWriterSlot<T>> taken) {
    lock.lock();
    try {
      // Also after an error, with which the writer alone ends.
      taken.subList(1, taken.size()).reversed().stream()
          .filter(slot -> !slot.isAnswered())
          .forEach(waiting::addFirst);
      callNext();
    } finally {
      lock.unlock();
    }
    taken.stream().filter(JointWriterSlot::isAnswered).forEach(JointWriterSlot::wake);
  }

  /** Under the lock. */
  private void callNext() {
    JointWriterSlot<T> next = waiting.peek();
    if (next == null) {
      writing = false;
    } else {
      next.call();
    }
  }
}
