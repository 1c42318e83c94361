package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.TransactionId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Writes what happened to several transactions of a lane in one database transaction: a commit
 * waits for the disk, and under the lane's lock they would wait one after the other. Where one
 * cannot be written, each is written by itself, so that it holds up nobody.
 */
record GroupCommit(Leases leases, Troubles troubles) {

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  /**
   * How items are written, each of which belongs to one transaction.
   *
   * @param write writes some of them within one database transaction; called again with fewer after
   *     that was undone
   * @param afterwards what follows for each once it is committed
   */
  record Work<T>(Function<T, TransactionId> id, Consumer<List<T>> write, Consumer<T> afterwards) {}

  /**
   * Writes in the given order.
   *
   * @throws LeaseLostException when another owner has taken the lane
   * @throws DataAccessResourceFailureException when the database does not answer; nothing is lost
   */
  <T> void commit(Lease lease, List<T> items, Work<T> work) {
    if (items.size() > 1 && isCommitted(lease, items, work)) {
      items.forEach(item -> contain(item, work, () -> work.afterwards().accept(item)));
    } else {
      items.forEach(item -> contain(item, work, () -> commitAlone(lease, item, work)));
    }
  }

  private <T> void contain(T item, Work<T> work, Runnable step) {
    troubles.contain(work.id().apply(item), step);
  }

  private <T> boolean isCommitted(Lease lease, List<T> items, Work<T> work) {
    try {
      leases.fenced(lease, () -> work.write().accept(items));
      return true;
    } catch (LaneException
        | CannotCreateTransactionException
        | DataAccessResourceFailureException e) {
      // The lease or the database is gone: each by itself would only wait as long once more.
      throw e;
    } catch (RuntimeException e) {
      LOG.debug("{} transactions are written one by one: {}", items.size(), e.toString());
      return false;
    }
  }

  private <T> void commitAlone(Lease lease, T item, Work<T> work) {
    leases.fenced(lease, () -> work.write().accept(List.of(item)));
    work.afterwards().accept(item);
  }
}
