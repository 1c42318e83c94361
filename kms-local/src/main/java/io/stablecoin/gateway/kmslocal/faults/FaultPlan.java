package io.stablecoin.gateway.kmslocal.faults;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.errors.KmsFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The faults in force: a test orders them, the endpoint asks for them. */
public final class FaultPlan implements Faults {

  private static final List<String> STATES = List.of("PendingImport", "Unavailable", "Updating");

  private final InstantSource clock;
  private final Set<String> operations;
  private final Map<String, Duration> delays = new HashMap<>();
  private final Map<String, RateLimit> rateLimits = new HashMap<>();
  private final Map<String, Failures> failures = new HashMap<>();
  private final Map<String, Integer> drops = new HashMap<>();
  private boolean signingWrongly;
  private boolean signingGarbage;
  private boolean ignoringDryRun;
  private String state = "";
  private Duration creating = Duration.ZERO;

  private record Failures(KmsError error, int times) {}

  /**
   * @param operations the names that a fault may be ordered for
   */
  public FaultPlan(InstantSource clock, Set<String> operations) {
    this.clock = clock;
    this.operations = Set.copyOf(operations);
  }

  @Override
  public synchronized void delay(String operation, Duration delay) {
    requireKnown(operation);
    delays.put(operation, delay);
  }

  @Override
  public synchronized void throttle(String operation, int requestsPerSecond) {
    requireKnown(operation);
    rateLimits.put(operation, new RateLimit(requestsPerSecond));
  }

  @Override
  public synchronized void fail(String operation, int times, String error) {
    requireKnown(operation);
    KmsError known =
        KmsError.named(error)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "KMS has no such error; name one as AWS does, as ThrottlingException."));
    failures.put(operation, new Failures(known, times));
  }

  @Override
  public synchronized void dropAnswers(String operation, int times) {
    requireKnown(operation);
    drops.put(operation, times);
  }

  @Override
  public synchronized void signWrongly(boolean wrongly) {
    signingWrongly = wrongly;
  }

  @Override
  public synchronized void keepCreating(Duration duration) {
    creating = duration;
  }

  @Override
  public synchronized void signGarbage(boolean garbage) {
    signingGarbage = garbage;
  }

  @Override
  public synchronized void ignoreDryRun(boolean ignoring) {
    ignoringDryRun = ignoring;
  }

  @Override
  public synchronized void holdInState(String held) {
    if (!held.isEmpty() && !STATES.contains(held)) {
      throw new IllegalArgumentException("A key is held in one of " + STATES + ".");
    }
    state = held;
  }

  @Override
  public synchronized void clear() {
    delays.clear();
    rateLimits.clear();
    failures.clear();
    drops.clear();
    signingWrongly = false;
    signingGarbage = false;
    ignoringDryRun = false;
    state = "";
    creating = Duration.ZERO;
  }

  /** How long to wait before this request is worked on. */
  public synchronized Duration delayOf(String operation) {
    return applying(operation)
        .map(name -> delays.getOrDefault(name, Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Why this request is to be refused; counts it. */
  public synchronized Optional<KmsFailure> refusalOf(String operation) {
    return applying(operation).flatMap(name -> refusal(name).stream()).findFirst();
  }

  private Optional<KmsFailure> refusal(String name) {
    RateLimit limit = rateLimits.get(name);
    if (limit != null && !limit.admits(clock.instant())) {
      return Optional.of(KmsError.THROTTLING.because("Rate exceeded"));
    }
    Failures failing = failures.get(name);
    if (failing == null || failing.times() <= 0) {
      return Optional.empty();
    }
    failures.put(name, new Failures(failing.error(), failing.times() - 1));
    return Optional.of(failing.error().because("This failure was ordered by a test."));
  }

  /** Whether the answer to this request gets lost; counts it. */
  public synchronized boolean dropsAnswerOf(String operation) {
    Optional<String> dropping =
        applying(operation).filter(name -> drops.getOrDefault(name, 0) > 0).findFirst();
    dropping.ifPresent(name -> drops.merge(name, -1, Integer::sum));
    return dropping.isPresent();
  }

  public synchronized boolean signsWrongly() {
    return signingWrongly;
  }

  public synchronized boolean signsGarbage() {
    return signingGarbage;
  }

  public synchronized boolean ignoresDryRun() {
    return ignoringDryRun;
  }

  /** The state that every key is held in. */
  public synchronized Optional<String> heldState() {
    return Optional.of(state).filter(held -> !held.isEmpty());
  }

  /** How long a key that is created now stays in the state Creating. */
  public synchronized Duration creating() {
    return creating;
  }

  private static Stream<String> applying(String operation) {
    return Stream.of(operation, EVERY_OPERATION);
  }

  private void requireKnown(String operation) {
    if (!operation.equals(EVERY_OPERATION) && !operations.contains(operation)) {
      throw new IllegalArgumentException(
          "The endpoint has no such operation; name one as AWS does, as Sign, or *.");
    }
  }
}
