package io.stablecoin.gateway.server.transactions;

import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.types.TxHash;
import java.util.Optional;

/**
 * What a feature does when its transactions move. Every method runs inside the database transaction
 * that records the move, so both are committed or neither; an exception undoes the move, and it is
 * tried again.
 */
public interface TransactionListener {

  /** The {@link Purpose#type()} that this listens to. */
  String purposeType();

  /** It stays queued because no wallet holds the money; it is sent by itself when one does. */
  default void waitingForFunds(Purpose purpose) {}

  /** A node took the bytes. May come again with another hash when fees were raised. */
  void submitted(Purpose purpose, TxHash hash);

  /** It is final, with status 1 and the expected transfer. */
  void succeeded(Purpose purpose, Receipt receipt);

  /** Nothing left the wallet, and nothing will; the receipt is there when it reverted on chain. */
  void failed(Purpose purpose, FailureCode code, Optional<Receipt> receipt);
}
