package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.signer.SignedTransaction;
import io.stablecoin.gateway.signer.Signer;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.SigningPurpose;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signs attempts that have no bytes, and commits the bytes before any node sees them. A lost answer
 * of the key costs a signature, never a nonce: the next try signs the same intent.
 */
final class AttemptSigner {

  private final GroupCommit group;
  private final FreezeGate gate;
  private final Moves moves;
  private final Attempts attempts;
  private final StepListener steps;

  AttemptSigner(
      GroupCommit group, FreezeGate gate, Moves moves, Attempts attempts, StepListener steps) {
    this.group = group;
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
    List<UnsignedAttempt> unsigned = attempts.unsigned(lease.lane());
    if (unsigned.isEmpty()) {
      return;
    }
    gate.requireOpen();
    Map<UnsignedAttempt, SignedTransaction> signed = new ConcurrentHashMap<>();
    try {
      AllAtOnce.run(
          unsigned.stream()
              .<Runnable>map(attempt -> () -> signed.put(attempt, signOne(signer, attempt)))
              .toList());
    } catch (SigningException.NotRecorded e) {
      commit(lease, unsigned, signed);
      // It was frozen while they waited for their turn.
      gate.requireOpen();
      throw e;
    } catch (RuntimeException e) {
      commit(lease, unsigned, signed);
      throw e;
    }
    commit(lease, unsigned, signed);
  }

  private SignedTransaction signOne(Signer signer, UnsignedAttempt attempt) {
    SigningPurpose purpose = new SigningPurpose(attempt.id().value());
    SignedTransaction signed = signer.forPurpose(purpose).signTransaction(attempt.intent());
    steps.reached(Step.SIGNED_IN_MEMORY, attempt.id());
    return signed;
  }

  /** In the order of nonces. */
  private void commit(
      Lease lease, List<UnsignedAttempt> unsigned, Map<UnsignedAttempt, SignedTransaction> signed) {
    List<Kept> all =
        unsigned.stream()
            .flatMap(attempt ->
                Optional.ofNullable(signed.get(attempt))
                    .map(bytes -> new Kept(attempt, bytes))
                    .stream())
            .toList();
    group.commit(
        lease,
        all,
        new GroupCommit.Work<>(
            it -> it.attempt().id(),
            some -> keep(lease, some),
            it -> steps.reached(Step.SIGNED, it.attempt().id())));
  }

  private void keep(Lease lease, List<Kept> signed) {
    attempts.sign(signed.stream().map(Kept::bytesOfAttempt).toList());
    moves.moveAll(lease, signed.stream().map(Kept::move).toList());
  }

  private record Kept(UnsignedAttempt attempt, SignedTransaction bytes) {

    Attempts.Signed bytesOfAttempt() {
      return new Attempts.Signed(attempt.id(), attempt.number(), bytes);
    }

    Moves.Move move() {
      return new Moves.Move(
          attempt.id(),
          Transition.signing(attempt.state()),
          "attempt " + attempt.number(),
          Map.of("hash", bytes.hash().value().toArray()));
    }
  }
}
