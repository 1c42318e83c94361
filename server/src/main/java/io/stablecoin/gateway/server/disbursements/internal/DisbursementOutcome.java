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
import java.util.List;
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
  public void submitted(List<Submitted> all) {
    moves.moveAll(
        all.stream()
            .map(it -> new DisbursementMoves.Move(it.purpose().id(), new Step.Submit(it.hash())))
            .toList());
  }

  @Override
  public void succeeded(Purpose purpose, Receipt receipt) {
    succeeded(List.of(new Succeeded(purpose, receipt)));
  }

  @Override
  public void succeeded(List<Succeeded> all) {
    // The database keeps less than the clock tells, and the event must say what the API says.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    moves.settle(
        all.stream()
            .map(it ->
                new DisbursementMoves.Payment(
                    it.purpose().id(),
                    new Step.Complete(it.receipt().txHash(), now),
                    it.receipt().from()))
            .toList());
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
