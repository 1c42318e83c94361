package io.stablecoin.gateway.server.treasury.internal;

import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.server.ledger.Account;
import io.stablecoin.gateway.server.ledger.Cause;
import io.stablecoin.gateway.server.ledger.Ledger;
import io.stablecoin.gateway.server.ledger.Posting;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionListener;
import io.stablecoin.gateway.types.TxHash;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Books a transfer between own wallets once it is final: those that watch the chain do not. */
@Component
class TransferOutcome implements TransactionListener {

  static final String PURPOSE = "treasury_transfer";

  private final TransferTable transfers;
  private final Ledger ledger;

  TransferOutcome(TransferTable transfers, Ledger ledger) {
    this.transfers = transfers;
    this.ledger = ledger;
  }

  @Override
  public String purposeType() {
    return PURPOSE;
  }

  @Override
  public void submitted(Purpose purpose, TxHash hash) {
    // It stays open until its end is certain.
  }

  @Override
  public void succeeded(Purpose purpose, Receipt receipt) {
    Movement movement = transfers.find(purpose.id());
    ledger.post(
        new Posting(
            destination(movement),
            new Account.Wallet(movement.from()),
            movement.amount(),
            new Cause("treasury_" + movement.kind().code(), purpose.id())));
    transfers.close(purpose.id(), "completed");
  }

  private static Account destination(Movement movement) {
    return switch (movement.kind()) {
      case REFILL, COLLECTION -> new Account.Wallet(movement.to());
      case EXCESS -> new Account.ColdWallet(movement.to());
    };
  }

  @Override
  public void failed(Purpose purpose, FailureCode code, Optional<Receipt> receipt) {
    transfers.close(purpose.id(), code == FailureCode.WITHDRAWN ? "withdrawn" : "failed");
  }
}
