package io.stablecoin.gateway.server.transactions.internal;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.stablecoin.gateway.evm.ChainTransaction;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.internal.WantedPayments.Wanted;
import io.stablecoin.gateway.signer.SignedTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds our own payments among the foreign transactions: a restored backup has forgotten what was
 * signed after it was made. What a successful one did is what a payment wants, and nothing speaks
 * against it: then it is that payment's own, and ends it by its receipt; were the payment sent
 * again, it would be paid twice. One that was reversed has paid nothing, and ends only what would
 * have been sent with its nonce.
 */
final class Adoptions {

  /** The clocks of the database and of the chain differ, and blocks tell whole seconds. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private final WantedPayments payments;

  Adoptions(WantedPayments payments) {
    this.payments = payments;
  }

  /**
   * @param foreign all that used nonces of the lane
   * @param used the chain's next nonce
   * @throws LaneHaltedException when nothing tells of some payments whether one of these made them,
   *     and no operator has said it
   */
  List<Adoption> of(LaneKey lane, List<FinalTransaction> foreign, long used) {
    List<Adoption> adoptions = new ArrayList<>();
    Set<TransactionId> adopted = new HashSet<>();
    List<FinalTransaction> strange = new ArrayList<>();
    List<String> questions = new ArrayList<>();
    for (FinalTransaction found : successfulFirst(lane, foreign)) {
      askWhereUnproven(lane, found.transaction(), questions);
      payments.by(lane, found.transaction(), used).stream()
          .filter(wanted -> !adopted.contains(wanted.id()))
          .filter(wanted -> isMadeBy(found, wanted))
          .findFirst()
          .ifPresentOrElse(
              wanted -> {
                adopted.add(wanted.id());
                adopt(lane, wanted, found, questions).ifPresent(adoptions::add);
              },
              () -> strange.add(found));
    }
    strange.stream()
        .filter(FinalTransaction::succeeded)
        .forEach(found -> askWhetherMadeAgain(lane, found.transaction(), used, questions));
    requireNone(questions);
    return withFreeNonces(adoptions);
  }

  /**
   * Payments that have nonces keep them, even where they were made by bytes of others: what is
   * queued gets the nonce that is left over at the end of such a chain.
   */
  private static List<Adoption> withFreeNonces(List<Adoption> adoptions) {
    Map<Long, Long> madeAt =
        adoptions.stream()
            .filter(it -> !it.isQueued())
            .collect(toUnmodifiableMap(Adoption::nonce, it -> it.bytes().transaction().nonce()));
    return adoptions.stream()
        .map(it -> it.isQueued() ? it.withNonce(free(it.nonce(), madeAt)) : it)
        .toList();
  }

  private static long free(long nonce, Map<Long, Long> madeAt) {
    long free = nonce;
    while (madeAt.containsKey(free)) {
      free = madeAt.get(free);
    }
    return free;
  }

  /** What carries an authorization that used the nonce is somebody else's (EIP-7702). */
  private static List<FinalTransaction> successfulFirst(
      LaneKey lane, List<FinalTransaction> foreign) {
    return foreign.stream()
        .filter(it -> it.transaction().to() != null)
        .filter(it -> it.transaction().from().equals(lane.wallet()))
        .sorted(Comparator.comparing(FinalTransaction::succeeded).reversed())
        .toList();
  }

  private static boolean isMadeBy(FinalTransaction found, Wanted wanted) {
    boolean saidUnpaid = wanted.paid().filter(paid -> !paid).isPresent();
    boolean itsNonce = wanted.nonce().stream().anyMatch(nonce -> nonce == found.nonce());
    return !saidUnpaid && (found.succeeded() || itsNonce);
  }

  private static Optional<Adoption> adopt(
      LaneKey lane, Wanted wanted, FinalTransaction found, List<String> questions) {
    boolean later = wanted.requestedAt().isAfter(found.minedAt().plus(CLOCKS_DIFFER));
    if (later && wanted.paid().isEmpty()) {
      questions.add(
          "%s wants what %s at nonce %d did, and was requested later: as another payment, or because the first request is forgotten: resume with --paid or --unpaid"
              .formatted(wanted.id(), found.transaction().hash(), found.nonce()));
      return Optional.empty();
    }
    Optional<SignedTransaction> bytes = FoundBytes.of(lane, found.transaction());
    if (bytes.isEmpty()) {
      questions.add(
          "%s wants what %s at nonce %d did, which is of a type that no payment has; it is made by that where the recipient got it, and then the lane cannot resume"
              .formatted(wanted.id(), found.transaction().hash(), found.nonce()));
    }
    return bytes.map(signed -> adoption(wanted, found.transaction(), signed));
  }

  /** A node could tell another call than the one that was made: the hash is proof. */
  private static void askWhereUnproven(
      LaneKey lane, ChainTransaction found, List<String> questions) {
    if (found.envelope().isPresent() && FoundBytes.of(lane, found).isEmpty()) {
      questions.add(
          "What the node tells of %s at nonce %d does not have that hash; ask another node"
              .formatted(found.hash(), found.nonce()));
    }
  }

  private void askWhetherMadeAgain(
      LaneKey lane, ChainTransaction found, long used, List<String> questions) {
    payments.elsewhere(lane, found, used).stream()
        .map(wanted ->
            "%s is on its way at a nonce of its own, and %s at nonce %d did the same: cancel it where it is made by that, and else resume with --unpaid"
                .formatted(wanted.id(), found.hash(), found.nonce()))
        .forEach(questions::add);
  }

  private static void requireNone(List<String> questions) {
    if (!questions.isEmpty()) {
      throw new LaneHaltedException(
          HaltReason.NONCE_USED_BY_ANOTHER,
          "%s. See to it, and resume once more."
              .formatted(questions.stream().collect(joining(". "))));
    }
  }

  private static Adoption adoption(
      Wanted wanted, ChainTransaction found, SignedTransaction signed) {
    return new Adoption(
        wanted.id(),
        wanted.state(),
        wanted.nonce().orElse(found.nonce()),
        new NewAttempt(
            wanted.id(),
            wanted.attempts() + 1,
            AttemptKind.CALL,
            FoundBytes.offer(found.envelope().orElseThrow()),
            signed.transaction().gasLimit()),
        signed);
  }
}
