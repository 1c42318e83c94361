package io.stablecoin.gateway.server.transactions;

import io.stablecoin.gateway.types.ChainId;
import java.util.Collection;
import java.util.Optional;

/** Where the rest of the gateway asks for transactions. */
public interface Transactions {

  /**
   * Queues a transaction in the caller's database transaction: it is sent if and only if that
   * commits. Nothing is asked of the chain or of the key here.
   *
   * @throws org.springframework.dao.DuplicateKeyException when there is one for this purpose
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a database
   *     transaction
   */
  TransactionId submit(TransactionRequest request);

  /**
   * Fails a transaction that is still queued, with {@link FailureCode#WITHDRAWN}, in the caller's
   * database transaction; its {@link TransactionListener} hears of it there. The caller must not
   * yet have locked what the listener locks. Whether a lane takes it or it is withdrawn, never
   * both, is settled by the lock of its row.
   *
   * @return false where it is not queued any more, or was never asked for, or a lane that may have
   *     sent it is halted: it may be paid
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a database
   *     transaction
   */
  boolean withdraw(Purpose purpose);

  /**
   * Asks that a transaction does not happen, in the caller's database transaction. The caller must
   * not yet have locked what the {@link TransactionListener} locks.
   *
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a database
   *     transaction
   */
  Cancellation cancel(Purpose purpose);

  /**
   * Asks that the fees of a transaction are raised now, to the market or by an eighth, in the
   * caller's database transaction. Where they are the highest allowed already, nothing happens.
   *
   * @return false where it is not on its way: it has no signed bytes yet, or a block has it
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a database
   *     transaction
   */
  boolean expedite(Purpose purpose);

  /**
   * Locks those of one type that are still queued, in the order of their ids, until the caller's
   * database transaction ends. Whoever withdraws several locks them first, and before anything
   * else.
   *
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a database
   *     transaction
   */
  void lockQueued(String purposeType, Collection<String> purposeIds);

  /**
   * Whether a lane of the chain is halted: then a restored backup may have forgotten what was asked
   * for and paid, and nothing that could be meant gives money back.
   */
  boolean isInDoubt(ChainId chain);

  /** How far the transaction for {@code purpose} has come. */
  Optional<TransactionStatus> find(Purpose purpose);
}
