package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.Cancellation;
import io.stablecoin.gateway.server.transactions.ExpectedTransfer;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionRequest;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.server.transactions.TransactionStatus;
import io.stablecoin.gateway.server.transactions.Transactions;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.OrderedId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes requests. A lane finds them once the caller's database transaction is committed. */
final class RequestedTransactions implements Transactions {

  private final JdbcClient database;
  private final Moves moves;
  private final Wishes wishes;
  private final Supplier<Listeners> listeners;
  private final Supplier<List<Address>> wallets;
  private final InstantSource clock;

  /**
   * @param wallets of all configured keys: a halted lane of another one is given up
   */
  RequestedTransactions(
      JdbcClient database,
      Moves moves,
      Supplier<Listeners> listeners,
      Supplier<List<Address>> wallets,
      InstantSource clock) {
    this.database = database;
    this.moves = moves;
    this.wishes = new Wishes(database, moves);
    this.listeners = listeners;
    this.wallets = wallets;
    this.clock = clock;
  }

  @Override
  public TransactionId submit(TransactionRequest request) {
    requireDatabaseTransaction();
    TransactionId id = new TransactionId(OrderedId.next("tx", clock.instant()));
    insert(id, request);
    return id;
  }

  private static void requireDatabaseTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalTransactionStateException(
          "A transaction is requested, withdrawn, canceled or hastened within a database transaction");
    }
  }

  private void insert(TransactionId id, TransactionRequest request) {
    Optional<ExpectedTransfer> transfer = request.expectedTransfer();
    database
        .sql(
            """
            with requested as (
              insert into transactions
                (id, purpose_type, purpose_id, priority, chain_id, to_address, value, data,
                 token, token_symbol, token_decimals, token_units, recipient, sender)
              values
                (:id, :purposeType, :purposeId, :priority, :chain, :to, :value, :data,
                 :token, :symbol, :decimals, :units, :recipient, :sender)
              returning id, state)
            insert into transaction_transitions (transaction_id, transition, to_state, reason)
            select id, 'request', state, 'requested' from requested
            """)
        .param("id", id.value())
        .param("purposeType", request.purpose().type())
        .param("purposeId", request.purpose().id())
        .param("priority", request.priority().rank())
        .param("chain", request.chain().value())
        .param("to", request.call().to().value().toArray())
        .param("value", new BigDecimal(request.call().value().value()))
        .param("data", request.call().data().toArray())
        .param("token", orNull(transfer.map(t -> t.amount().token().contract().value().toArray())))
        .param("symbol", orNull(transfer.map(t -> t.amount().token().symbol())))
        .param("decimals", orNull(transfer.map(t -> t.amount().token().decimals())))
        .param("units", orNull(transfer.map(t -> new BigDecimal(t.amount().units()))))
        .param("recipient", orNull(transfer.map(t -> t.recipient().value().toArray())))
        .param("sender", orNull(request.sender().map(wallet -> wallet.value().toArray())))
        .update();
  }

  private static <T> @Nullable T orNull(Optional<T> value) {
    return value.orElse(null);
  }

  @Override
  public boolean withdraw(Purpose purpose) {
    requireDatabaseTransaction();
    return failQueued(purpose, FailureCode.WITHDRAWN);
  }

  private boolean failQueued(Purpose purpose, FailureCode code) {
    Optional<TransactionId> queued = lockQueued(purpose);
    queued.ifPresent(id -> {
      moves.withdrawn(id, code);
      listeners.get().of(purpose).failed(purpose, code, Optional.empty());
    });
    return queued.isPresent();
  }

  @Override
  public Cancellation cancel(Purpose purpose) {
    requireDatabaseTransaction();
    if (failQueued(purpose, FailureCode.CANCELED)) {
      return Cancellation.CANCELED;
    }
    if (wishes.abandon(purpose, FailureCode.CANCELED)) {
      return Cancellation.REQUESTED;
    }
    return find(purpose)
        .map(TransactionStatus::state)
        .map(RequestedTransactions::left)
        .orElse(Cancellation.UNKNOWN);
  }

  private static Cancellation left(TransactionState state) {
    return state == TransactionState.QUEUED ? Cancellation.IN_DOUBT : Cancellation.TOO_LATE;
  }

  @Override
  public boolean expedite(Purpose purpose) {
    requireDatabaseTransaction();
    return wishes.expedite(purpose);
  }

  @Override
  public void lockQueued(String purposeType, Collection<String> purposeIds) {
    requireDatabaseTransaction();
    if (purposeIds.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            select id from transactions
            where purpose_type = :type and purpose_id in (:ids) and state = 'queued'
            order by id for no key update
            """)
        .param("type", purposeType)
        .param("ids", purposeIds)
        .query((row, _) -> row.getString("id"))
        .list();
  }

  /** Not while a lane is halted that may have sent it: then nobody knows whether it is paid. */
  private Optional<TransactionId> lockQueued(Purpose purpose) {
    return database
        .sql(
            """
            select id from transactions
            where purpose_type = :type and purpose_id = :id and state = 'queued'
              and not exists (
                select 1 from lanes
                where lanes.chain_id = transactions.chain_id and condition = 'halted'
                  and lanes.wallet in (:configured)
                  and (sender is null or sender = lanes.wallet))
            for no key update
            """)
        .param("type", purpose.type())
        .param("configured", configured())
        .param("id", purpose.id())
        .query((row, _) -> new TransactionId(row.getString("id")))
        .optional();
  }

  /** A list in SQL is never empty; no wallet has no address. */
  private List<byte[]> configured() {
    return Stream.concat(
            Stream.of(new byte[0]), wallets.get().stream().map(it -> it.value().toArray()))
        .toList();
  }

  @Override
  public boolean isInDoubt(ChainId chain) {
    return database
        .sql(
            """
            select exists (
              select 1 from lanes
              where chain_id = :chain and condition = 'halted' and wallet in (:configured))
            """)
        .param("chain", chain.value())
        .param("configured", configured())
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<TransactionStatus> find(Purpose purpose) {
    return database
        .sql(
            """
            select id, state, hash, waiting_for_funds, failure_code from transactions
            where purpose_type = :type and purpose_id = :id
            """)
        .param("type", purpose.type())
        .param("id", purpose.id())
        .query((row, _) -> status(row))
        .optional();
  }

  private static TransactionStatus status(ResultSet row) throws SQLException {
    return new TransactionStatus(
        new TransactionId(row.getString("id")),
        TransactionState.ofCode(row.getString("state")),
        Columns.hash(row, "hash"),
        row.getBoolean("waiting_for_funds"),
        Optional.ofNullable(row.getString("failure_code")).map(FailureCode::ofCode));
  }
}
