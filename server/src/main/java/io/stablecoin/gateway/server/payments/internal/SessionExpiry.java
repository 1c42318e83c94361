package io.stablecoin.gateway.server.payments.internal;

import io.stablecoin.gateway.server.deposits.Deposits;
import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.server.deposits.ReadingListener;
import io.stablecoin.gateway.types.ChainId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets sessions expire by the time of blocks that were read. While a chain cannot be read nothing
 * expires on it: the payment may be there already.
 */
@Component
class SessionExpiry implements ReadingListener {

  private static final int AT_ONCE = 100;

  private final SessionTable sessions;
  private final SessionProgress progress;
  private final Deposits deposits;
  private final TransactionOperations transactions;

  SessionExpiry(
      SessionTable sessions,
      SessionProgress progress,
      Deposits deposits,
      TransactionOperations transactions) {
    this.sessions = sessions;
    this.progress = progress;
    this.deposits = deposits;
    this.transactions = transactions;
  }

  @Override
  public void readOn(ChainId chain) {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transactions.execute(status -> expireSome(chain)));
    }
  }

  private boolean expireSome(ChainId chain) {
    Optional<Instant> reached = reached(chain);
    if (reached.isEmpty()) {
      return false;
    }
    List<PaymentSession> overdue = sessions.lockOverdue(chain, reached.get(), AT_ONCE);
    // Asked again under the locks: a reorganisation may have taken the reading back meanwhile.
    Instant certain = reached(chain).orElseThrow();
    overdue.stream()
        .filter(session -> session.expiresAt().isBefore(certain))
        .forEach(session -> progress.bringOn(session, true));
    return overdue.size() == AT_ONCE && !certain.isBefore(reached.get());
  }

  private Optional<Instant> reached(ChainId chain) {
    return deposits.readUpTo(chain).map(ReadBlock::time);
  }
}
