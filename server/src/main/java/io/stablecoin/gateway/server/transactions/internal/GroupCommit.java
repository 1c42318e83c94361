package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.TransactionId;
import java.util.List;
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
   * What is written of one transaction.
   *
   * @param work within the database transaction; it may run a second time after it was undone
   * @param afterwards once it is committed
   */
  record Write(TransactionId id, Runnable work, Runnable afterwards) {}

  /**
   * Writes in the given order.
   *
   * @throws LeaseLostException when another owner has taken the lane
   * @throws DataAccessResourceFailureException when the database does not answer; nothing is lost
   */
  void commit(Lease lease, List<Write> writes) {
    commit(lease, () -> {}, writes);
  }

  /**
   * As {@link #commit(Lease, List)}.
   *
   * @param begin what each database transaction does first, under the lane's lock
   */
  void commit(Lease lease, Runnable begin, List<Write> writes) {
    if (writes.size() > 1 && isCommitted(lease, begin, writes)) {
      writes.forEach(write -> troubles.contain(write.id(), write.afterwards()));
    } else {
      writes.forEach(write -> troubles.contain(write.id(), () -> commit(lease, begin, write)));
    }
  }

  private boolean isCommitted(Lease lease, Runnable begin, List<Write> writes) {
    try {
      leases.fenced(
          lease,
          () -> {
            begin.run();
            writes.forEach(write -> write.work().run());
          });
      return true;
    } catch (LaneException
        | CannotCreateTransactionException
        | DataAccessResourceFailureException e) {
      // The lease or the database is gone: each by itself would only wait as long once more.
      throw e;
    } catch (RuntimeException e) {
      LOG.debug("{} transactions are written one by one: {}", writes.size(), e.toString());
      return false;
    }
  }

  private void commit(Lease lease, Runnable begin, Write write) {
    leases.fenced(
        lease,
        () -> {
          begin.run();
          write.work().run();
        });
    write.afterwards().run();
  }
}
