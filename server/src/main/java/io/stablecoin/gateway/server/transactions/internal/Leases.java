package io.stablecoin.gateway.server.transactions.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who may write for a lane. The time is the database's; the epoch decides, so that an owner that
 * was paused past its lease and woke up cannot write.
 *
 * <p>That it cannot pay twice does not hang on this: the schema gives a payment one nonce for life
 * and signs an attempt once, and each move names the state it starts from. The epoch alone keeps it
 * from giving out a nonce that somebody used while it slept, and from signing beside its heir.
 */
final class Leases {

  private final JdbcClient database;
  private final TransactionOperations transactions;
  private final String owner;
  private final Duration duration;

  Leases(JdbcClient database, TransactionOperations transactions, String owner, Duration duration) {
    this.database = database;
    this.transactions = transactions;
    this.owner = owner;
    this.duration = duration;
  }

  /** Takes a lane that nobody holds. */
  Optional<Lease> acquire(LaneKey lane) {
    return database
        .sql(
            """
            update lanes set owner = :owner, epoch = epoch + 1,
                   lease_until = clock_timestamp() + :millis * interval '1 millisecond'
            where chain_id = :chain and wallet = :wallet
              and (lease_until is null or lease_until < clock_timestamp())
            returning epoch
            """)
        .param("owner", owner)
        .param("millis", duration.toMillis())
        .param("chain", lane.chain().value())
        .param("wallet", lane.wallet().value().toArray())
        .query(Long.class)
        .optional()
        .map(epoch -> new Lease(lane, owner, epoch));
  }

  /**
   * Prolongs a lease.
   *
   * @throws LeaseLostException when another owner has taken the lane
   */
  void renew(Lease lease) {
    int renewed =
        byLease(
                """
                update lanes set lease_until = clock_timestamp() + :millis * interval '1 millisecond'
                where chain_id = :chain and wallet = :wallet and owner = :owner and epoch = :epoch
                """,
                lease)
            .param("millis", duration.toMillis())
            .update();
    if (renewed == 0) {
      throw new LeaseLostException(lease);
    }
  }

  /** Gives the lane up, so that another process need not wait. */
  void release(Lease lease) {
    byLease(
            """
            update lanes set owner = null, lease_until = null
            where chain_id = :chain and wallet = :wallet and owner = :owner and epoch = :epoch
            """,
            lease)
        .update();
  }

  /**
   * Runs {@code work} in a database transaction that holds the lane's lock; it is committed only
   * under a lease that is still ours.
   *
   * @throws LeaseLostException when another owner has taken the lane
   */
  void fenced(Lease lease, Runnable work) {
    fencedResult(
        lease,
        () -> {
          work.run();
          return true;
        });
  }

  /** As {@link #fenced}, with an answer. */
  boolean fencedResult(Lease lease, BooleanSupplier work) {
    return Boolean.TRUE.equals(
        transactions.execute(_ -> {
          lock(lease);
          return work.getAsBoolean();
        }));
  }

  /** Not "for update": that would block every reference that a new row makes to its lane. */
  private void lock(Lease lease) {
    boolean ours =
        byLease(
                """
                select epoch from lanes
                where chain_id = :chain and wallet = :wallet and owner = :owner and epoch = :epoch
                for no key update
                """,
                lease)
            .query(Long.class)
            .optional()
            .isPresent();
    if (!ours) {
      throw new LeaseLostException(lease);
    }
  }

  private JdbcClient.StatementSpec byLease(String sql, Lease lease) {
    return database
        .sql(sql)
        .param("chain", lease.lane().chain().value())
        .param("wallet", lease.lane().wallet().value().toArray())
        .param("owner", lease.owner())
        .param("epoch", lease.epoch());
  }
}
