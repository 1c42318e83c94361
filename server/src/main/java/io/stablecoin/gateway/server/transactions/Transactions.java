package io.stablecoin.gateway.server.transactions;

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

  /** How far the transaction for {@code purpose} has come. */
  Optional<TransactionStatus> find(Purpose purpose);
}
