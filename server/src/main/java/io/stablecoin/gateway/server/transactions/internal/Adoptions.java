package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.ChainTransaction;
import io.stablecoin.gateway.server.transactions.SamePayments;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.internal.WantedPayments.Wanted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds our own payments among the foreign transactions: a restored backup has forgotten what was
 * signed after it was made. One that does exactly what a payment wants is that payment's own, and
 * ends it by its receipt; were the payment sent again, it would be paid twice.
 */
final class Adoptions {

  /** The clocks of the database and of the chain differ, and blocks tell whole seconds. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private final WantedPayments payments;

  Adoptions(WantedPayments payments) {
    this.payments = payments;
  }

  /**
   * @param foreign in the order of nonces
   * @param said by an operator, of payments of which nothing else tells whether they are made
   * @throws LaneHaltedException when there are such and nothing is said, or the bytes of one cannot
   *     be put together
   */
  List<Adoption> of(LaneKey lane, List<FinalTransaction> foreign, Optional<SamePayments> said) {
    List<FinalTransaction> own =
        foreign.stream().filter(it -> mayBeOurs(lane, it.transaction())).toList();
    List<Adoption> adoptions = new ArrayList<>();
    Set<TransactionId> adopted = new HashSet<>();
    List<FinalTransaction> strange = new ArrayList<>();
    for (FinalTransaction found : own) {
      payments.by(lane, found.transaction()).stream()
          .filter(wanted -> !adopted.contains(wanted.id()))
          .filter(wanted -> isMadeBy(found, wanted, said))
          .findFirst()
          .ifPresentOrElse(
              wanted -> {
                adopted.add(wanted.id());
                adoptions.add(adopt(lane, wanted, found.transaction()));
              },
              () -> strange.add(found));
    }
    if (!said.equals(Optional.of(SamePayments.UNPAID))) {
      strange.forEach(found -> requireNotMadeAgain(lane, found.transaction(), adopted));
    }
    return adoptions;
  }

  /** What carries an authorization that used the nonce is somebody else's (EIP-7702). */
  private static boolean mayBeOurs(LaneKey lane, ChainTransaction found) {
    return found.to() != null && found.from().equals(lane.wallet());
  }

  private static boolean isMadeBy(
      FinalTransaction found, Wanted wanted, Optional<SamePayments> said) {
    if (wanted.requestedAt().isBefore(found.minedAt().plus(CLOCKS_DIFFER))) {
      return true;
    }
    return said.orElseThrow(() -> undecided(found.transaction(), wanted)) == SamePayments.PAID;
  }

  private static LaneHaltedException undecided(ChainTransaction found, Wanted wanted) {
    return new LaneHaltedException(
        HaltReason.NONCE_USED_BY_ANOTHER,
        "%s wants what %s at nonce %d did, and was requested later: as another payment, or because the first request is forgotten. Resume once more, with --same-payments paid or unpaid."
            .formatted(wanted.id(), found.hash(), found.nonce()));
  }

  private void requireNotMadeAgain(
      LaneKey lane, ChainTransaction found, Set<TransactionId> adopted) {
    payments.elsewhere(lane, found).stream()
        .filter(wanted -> !adopted.contains(wanted.id()))
        .findFirst()
        .ifPresent(wanted -> {
          throw new LaneHaltedException(
              HaltReason.NONCE_USED_BY_ANOTHER,
              "%s is on its way at a nonce of its own, and %s at nonce %d did the same. Cancel it where it is made already; resume with --same-payments unpaid where it is not."
                  .formatted(wanted.id(), found.hash(), found.nonce()));
        });
  }

  private static Adoption adopt(LaneKey lane, Wanted wanted, ChainTransaction found) {
    return FoundBytes.of(lane, found)
        .map(signed ->
            new Adoption(
                wanted.id(),
                wanted.state(),
                new NewAttempt(
                    wanted.id(),
                    wanted.attempts() + 1,
                    AttemptKind.CALL,
                    FoundBytes.offer(found.envelope().orElseThrow()),
                    signed.transaction().gasLimit()),
                signed))
        .orElseThrow(() ->
            new LaneHaltedException(
                HaltReason.NONCE_USED_BY_ANOTHER,
                "%s at nonce %d pays what %s wants, and the node does not tell it such that its hash can be proven. Ask another node; do not cancel the payment, which would give its money back."
                    .formatted(found.hash(), found.nonce(), wanted.id())));
  }
}
