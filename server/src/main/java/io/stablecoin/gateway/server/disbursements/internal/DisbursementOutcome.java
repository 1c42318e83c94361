package io.stablecoin.gateway.server.disbursements.internal;

import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.server.disbursements.DisbursementKind;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionListener;
import io.stablecoin.gateway.types.TxHash;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Moves disbursements of one kind along with their transactions. */
final class DisbursementOutcome implements TransactionListener {

  private final DisbursementKind kind;
  private final DisbursementMoves moves;
  private final InstantSource clock;

  DisbursementOutcome(DisbursementKind kind, DisbursementMoves moves, InstantSource clock) {
    this.kind = kind;
    this.moves = moves;
    this.clock = clock;
  }

  @Override
  public String purposeType() {
    return kind.code();
  }

  @Override
  public void waitingForFunds(Purpose purpose) {
    moves.move(purpose.id(), new Step.WaitForFunds());
  }

  @Override
  public void submitted(Purpose purpose, TxHash hash) {
    moves.move(purpose.id(), new Step.Submit(hash));
  }

  @Override
  public void succeeded(Purpose purpose, Receipt receipt) {
    // The database keeps less than the clock tells, and the event must say what the API says.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    moves.settle(purpose.id(), new Step.Complete(receipt.txHash(), now), receipt.from());
  }

  @Override
  public void failed(Purpose purpose, FailureCode code, Optional<Receipt> receipt) {
    switch (code) {
      case WITHDRAWN -> {
        // Whoever withdraws it says in the same database transaction what becomes of it.
      }
      case CANCELED -> moves.move(purpose.id(), new Step.Cancel());
      case WOULD_REVERT, REVERTED, UNSENDABLE, DISPLACED, UNPAID ->
          moves.move(purpose.id(), new Step.Fail(code.code()));
    }
  }
}
