package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.Broadcast;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.RpcException;
import io.stablecoin.gateway.server.transactions.TransactionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends committed bytes to the nodes, in the order of nonces, and again until a block has them. An
 * answer that is no acceptance is resolved by looking for the hash and at the nonce.
 */
final class TransactionBroadcaster {

  private static final Logger LOG = LoggerFactory.getLogger(TransactionBroadcaster.class);

  private final EvmClient chain;
  private final SentAttempts sent;
  private final Submission submission;
  private final Troubles troubles;
  private final Duration interval;
  private final StepListener steps;
  private final UsedNonces usedNonces;
  private final TrustedNonces nonces;

  TransactionBroadcaster(
      EvmClient chain,
      SentAttempts sent,
      Submission submission,
      UsedNonces usedNonces,
      TrustedNonces nonces,
      Troubles troubles,
      Duration interval,
      StepListener steps) {
    this.chain = chain;
    this.sent = sent;
    this.submission = submission;
    this.troubles = troubles;
    this.interval = interval;
    this.steps = steps;
    this.usedNonces = usedNonces;
    this.nonces = nonces;
  }

  /**
   * One after the other: what was signed before may be of a nonce that somebody else has used.
   *
   * @throws LaneException when the nodes do not take one, or its nonce is used for good by another
   *     transaction, or nothing says by which; none above it is sent then
   */
  void broadcastDue(Lease lease) {
    broadcastFresh(lease, Set.of());
  }

  /**
   * As {@link #broadcastDue}, but some go many at once, once the lowest of all was taken and the
   * lane's nonces are trusted: an exchange with a node costs more than the transaction in it.
   *
   * @param fresh what had no bytes when the nonces of the lane were last found free. Never what may
   *     have been signed before that: what is above a nonce that is another's could pay twice
   * @throws LaneException as {@link #broadcastDue}; of those that were fresh, some above it may
   *     have been sent
   */
  void broadcastFresh(Lease lease, Set<TransactionId> fresh) {
    List<Submission.Taken> taken = new ArrayList<>();
    try {
      List<SignedAttempt> due = sent.due(lease.lane(), interval);
      List<SignedAttempt> together =
          due.stream().takeWhile(attempt -> fresh.contains(attempt.id())).toList();
      int done = areTrusted(lease, together) ? sendTogether(lease, together, taken) : 0;
      for (SignedAttempt attempt : due.subList(done, due.size())) {
        send(lease, List.of(attempt), taken);
        count(lease, attempt, fresh, taken);
      }
    } catch (RuntimeException e) {
      // What nodes took before is theirs, whatever stops the lane now.
      submission.record(lease, taken);
      throw e;
    }
    submission.record(lease, taken);
  }

  private boolean areTrusted(Lease lease, List<SignedAttempt> fresh) {
    return !fresh.isEmpty() && nonces.areTrusted(lease, fresh.getFirst().nonce());
  }

  private void count(
      Lease lease, SignedAttempt sent, Set<TransactionId> fresh, List<Submission.Taken> taken) {
    if (fresh.contains(sent.id()) && !taken.isEmpty() && taken.getLast().attempt().equals(sent)) {
      nonces.taken(lease, sent.nonce());
    }
  }

  /** Somebody else may have signed for the wallet. */
  void doubtNonces() {
    nonces.doubt();
  }

  /**
   * Goes on only while all are taken, the first of them alone.
   *
   * @return how many were sent and answered
   */
  private int sendTogether(Lease lease, List<SignedAttempt> fresh, List<Submission.Taken> taken) {
    int done = 0;
    int size = 1;
    while (done < fresh.size() && taken.size() == done) {
      List<SignedAttempt> next = fresh.subList(done, Math.min(fresh.size(), done + size));
      int answered = send(lease, next, taken);
      next.subList(0, answered).forEach(attempt -> nonces.taken(lease, attempt.nonce()));
      done += answered;
      if (taken.size() < done) {
        // Also those that were refused have been counted.
        nonces.doubt();
      }
      if (answered < next.size()) {
        break;
      }
      size = EvmClient.MOST_AT_ONCE;
    }
    return done;
  }

  /** How many of them were answered. */
  private int send(Lease lease, List<SignedAttempt> attempts, List<Submission.Taken> taken) {
    List<Broadcast> answers = answers(attempts);
    Map<SignedAttempt, Broadcast> refused = new LinkedHashMap<>();
    for (int i = 0; i < answers.size(); i++) {
      SignedAttempt attempt = attempts.get(i);
      Broadcast answer = answers.get(i);
      steps.reached(Step.SENT, attempt.id());
      evidence(answer)
          .ifPresentOrElse(
              words -> taken.add(new Submission.Taken(attempt, words)),
              () -> refused.put(attempt, answer));
    }
    if (!refused.isEmpty()) {
      nonces.doubt();
    }
    refused.forEach(
        (attempt, answer) -> troubles.contain(attempt.id(), () -> resolve(lease, attempt, answer)));
    return answers.size();
  }

  /**
   * Nodes that do not like a batch may take the same one by one; whether they answer shows then.
   */
  private List<Broadcast> answers(List<SignedAttempt> attempts) {
    try {
      return chain.broadcast(attempts.stream().map(SignedAttempt::raw).toList());
    } catch (RpcException e) {
      if (attempts.size() == 1) {
        throw e;
      }
      LOG.debug("{} transactions are sent one by one: {}", attempts.size(), e.toString());
      return List.of();
    }
  }

  private static Optional<String> evidence(Broadcast answer) {
    return switch (answer) {
      case Broadcast.Accepted(_) -> Optional.of("accepted");
      case Broadcast.AlreadyKnown(_) -> Optional.of("already_known");
      case Broadcast.NonceTooLow(_),
          Broadcast.Underpriced(_),
          Broadcast.InsufficientFunds(_),
          Broadcast.FeeAboveNodeLimit(_),
          Broadcast.IntrinsicGasTooLow(_),
          Broadcast.NeverValid(_),
          Broadcast.Rejected(_) ->
          Optional.empty();
    };
  }

  private void resolve(Lease lease, SignedAttempt attempt, Broadcast answer) {
    switch (answer) {
      case Broadcast.Accepted(_), Broadcast.AlreadyKnown(_) ->
          throw new IllegalStateException("Nothing is left to resolve");
      case Broadcast.NonceTooLow(_) -> usedNonces.resolve(lease, attempt);
      case Broadcast.Underpriced(String words) ->
          look(lease, attempt, PauseReason.FEE_TOO_LOW, words);
      case Broadcast.InsufficientFunds(String words) ->
          look(lease, attempt, PauseReason.INSUFFICIENT_GAS, words);
      case Broadcast.FeeAboveNodeLimit(String words) ->
          look(lease, attempt, PauseReason.BROADCAST_REFUSED, words);
      case Broadcast.IntrinsicGasTooLow(String words) -> giveUp(lease, attempt, words);
      case Broadcast.NeverValid(String words) -> giveUp(lease, attempt, words);
      case Broadcast.Rejected(String words) ->
          look(lease, attempt, PauseReason.BROADCAST_REFUSED, words);
    }
  }

  /** No node that follows the rules of the chain takes these bytes, today or later. */
  private void giveUp(Lease lease, SignedAttempt attempt, String words) {
    submission.recordRefusal(lease, attempt, words);
    look(lease, attempt, PauseReason.BROADCAST_REFUSED, words);
  }

  /**
   * A node that refuses bytes may have taken them before, or have others of the same transaction
   * that it likes better. Where none has any, those others are offered again.
   */
  private void look(Lease lease, SignedAttempt attempt, PauseReason reason, String words) {
    List<SignedAttempt> all = sent.of(attempt.id());
    Optional<SignedAttempt> held =
        all.stream().filter(this::isKnown).findFirst().or(() -> sendOlder(attempt, all));
    if (held.isEmpty()) {
      throw new LanePausedException(
          reason,
          "The nodes refuse nonce %d of %s: %s".formatted(attempt.nonce(), lease.lane(), words));
    }
    submission.recordOlder(lease, attempt, held.get(), "found_at_node");
  }

  private boolean isKnown(SignedAttempt attempt) {
    return chain.transaction(attempt.hash()).isPresent();
  }

  /** Not the call, once a no-op is to take its place. */
  private Optional<SignedAttempt> sendOlder(SignedAttempt newest, List<SignedAttempt> all) {
    return all.stream()
        .filter(older -> older.number() < newest.number() && older.kind() == newest.kind())
        .filter(older -> isTaken(chain.broadcast(older.raw())))
        .findFirst();
  }

  private static boolean isTaken(Broadcast answer) {
    return answer instanceof Broadcast.Accepted || answer instanceof Broadcast.AlreadyKnown;
  }
}
