package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.contracts.ForwarderFactory;
import io.stablecoin.gateway.server.deposits.DepositProblem;
import io.stablecoin.gateway.server.transactions.HotWallets;
import io.stablecoin.gateway.server.transactions.WalletUnknownException;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The factory that all deposit addresses come from. Its first owner is the treasury at the time of
 * the first address, recorded so that the addresses stay when the treasury changes.
 */
@Component
class RecordedFactory {

  private final JdbcClient jdbc;
  private final HotWallets hotWallets;
  private volatile @Nullable ForwarderFactory committed;
  private volatile @Nullable Address treasury;
  private volatile String trouble = "The signing key has not told its address yet.";

  RecordedFactory(JdbcClient jdbc, HotWallets hotWallets) {
    this.jdbc = jdbc;
    this.hotWallets = hotWallets;
  }

  /**
   * The factory, recorded now where it was not yet. Nothing but the database is asked.
   *
   * @throws ApiProblem {@code wallet_unavailable} until {@link #prepare} has learned the treasury
   */
  ForwarderFactory get() {
    return find().orElseGet(this::record);
  }

  /** The factory; empty while no deposit address was ever asked for. */
  Optional<ForwarderFactory> find() {
    ForwarderFactory known = committed;
    if (known != null) {
      return Optional.of(known);
    }
    Optional<ForwarderFactory> found = read();
    found.ifPresent(this::remember);
    return found;
  }

  private Optional<ForwarderFactory> read() {
    return jdbc.sql("select first_owner from forwarder_factory")
        .query((row, number) -> new Address(Bytes.of(row.getBytes("first_owner"))))
        .optional()
        .map(ForwarderFactory::new);
  }

  /** It never changes once it is committed; what the caller itself recorded may be rolled back. */
  private void remember(ForwarderFactory found) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      committed = found;
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            committed = found;
          }
        });
  }

  private ForwarderFactory record() {
    jdbc.sql(
            """
            insert into forwarder_factory (first_owner) values (:owner) on conflict do nothing
            """)
        .param("owner", treasury().value().toArray())
        .update();
    return find().orElseThrow();
  }

  private Address treasury() {
    Address known = treasury;
    if (known == null) {
      throw new ApiProblem(DepositProblem.WALLET_UNAVAILABLE, trouble);
    }
    return known;
  }

  /** Learns in the background what {@link #get} needs; tried again while the key is silent. */
  void prepare() {
    if (treasury != null) {
      return;
    }
    try {
      treasury = hotWallets.treasury();
    } catch (WalletUnknownException e) {
      trouble = String.valueOf(e.getMessage());
    }
  }
}
