package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.signer.SignedTransaction;
import io.stablecoin.gateway.signer.Signer;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.SigningPurpose;
import java.util.List;
import java.util.Map;

/**
 * Signs attempts that have no bytes, and commits the bytes before any node sees them. A lost answer
 * of the key costs a signature, never a nonce: the next try signs the same intent.
 */
final class AttemptSigner {

  private final Leases leases;
  private final FreezeGate gate;
  private final Moves moves;
  private final Attempts attempts;
  private final StepListener steps;

  AttemptSigner(
      Leases leases, FreezeGate gate, Moves moves, Attempts attempts, StepListener steps) {
    this.leases = leases;
    this.gate = gate;
    this.moves = moves;
    this.attempts = attempts;
    this.steps = steps;
  }

  /**
   * Signs all of the lane's unsigned attempts at once, each the newest of its transaction.
   *
   * @throws SigningException when the key did not sign one of them; the others are committed
   * @throws LanePausedException while an operator wants nothing to be signed
   */
  void sign(Lease lease, Signer signer) {
    List<Runnable> work =
        attempts.unsigned(lease.lane()).stream()
            .<Runnable>map(attempt -> () -> signOne(lease, signer, attempt))
            .toList();
    if (work.isEmpty()) {
      return;
    }
    gate.requireOpen();
    try {
      AllAtOnce.run(work);
    } catch (SigningException.NotRecorded e) {
      // It was frozen while they waited for their turn.
      gate.requireOpen();
      throw e;
    }
  }

  private void signOne(Lease lease, Signer signer, UnsignedAttempt attempt) {
    SigningPurpose purpose = new SigningPurpose(attempt.id().value());
    SignedTransaction signed = signer.forPurpose(purpose).signTransaction(attempt.intent());
    steps.reached(Step.SIGNED_IN_MEMORY, attempt.id());
    leases.fenced(lease, () -> commit(lease, attempt, signed));
    steps.reached(Step.SIGNED, attempt.id());
  }

  private void commit(Lease lease, UnsignedAttempt attempt, SignedTransaction signed) {
    TransactionId id = attempt.id();
    attempts.sign(id, attempt.number(), signed);
    moves.move(
        lease,
        id,
        Transition.signing(attempt.state()),
        "attempt " + attempt.number(),
        Map.of("hash", signed.hash().value().toArray()));
  }
}
