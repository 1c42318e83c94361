package io.stablecoin.gateway.server.transactions;

import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.types.TxHash;
import java.util.List;
import java.util.Optional;

/**
 * What a feature does when its transactions move. Every method runs inside the database transaction
 * that records the move, so both are committed or neither; an exception undoes the move, and it is
 * tried again.
 */
public interface TransactionListener {

  /** A node took the bytes of this hash. */
  record Submitted(Purpose purpose, TxHash hash) {}

  /** It is final that it paid. */
  record Succeeded(Purpose purpose, Receipt receipt) {}

  /** The {@link Purpose#type()} that this listens to. */
  String purposeType();

  /** It stays queued because no wallet holds the money; it is sent by itself when one does. */
  default void waitingForFunds(Purpose purpose) {}

  /** A node took the bytes. May come again with another hash when fees were raised. */
  void submitted(Purpose purpose, TxHash hash);

  /** Several, each as {@link #submitted(Purpose, TxHash)}. */
  default void submitted(List<Submitted> all) {
    all.forEach(it -> submitted(it.purpose(), it.hash()));
  }

  /** It is final, with status 1 and the expected transfer. */
  void succeeded(Purpose purpose, Receipt receipt);

  /** Several, each as {@link #succeeded(Purpose, Receipt)}. */
  default void succeeded(List<Succeeded> all) {
    all.forEach(it -> succeeded(it.purpose(), it.receipt()));
  }

  /** Nothing left the wallet, and nothing will; the receipt is there when it reverted on chain. */
  void failed(Purpose purpose, FailureCode code, Optional<Receipt> receipt);
}
