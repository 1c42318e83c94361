package io.stablecoin.gateway.signer.awskms;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.observation.CircuitState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends nothing to a KMS that failed {@value #FAILURES_IN_A_ROW} times in a row, until one request
 * after {@value #REST_SECONDS} seconds shows that it is back. A refusal is no failure of KMS.
 */
final class Circuit {

  static final int FAILURES_IN_A_ROW = 5;
  static final int REST_SECONDS = 5;

  private final String region;
  private final Clock clock;
  private final CircuitBreaker breaker;
  private final AtomicInteger openings = new AtomicInteger();
  private volatile Instant restsUntil = Instant.MIN;
  private volatile @Nullable Outage outage;

  private record Outage(Instant since, String code) {}

  /**
   * What a call was let through by. One from before the circuit opened says nothing of KMS as it is
   * now: it may end while a probe is under way, or after it.
   *
   * @param openings how often the circuit had opened before
   */
  private record Permission(int openings, boolean probe) {}

  Circuit(String region, Clock clock, Consumer<CircuitState> listener) {
    this.region = region;
    this.clock = clock;
    this.breaker = CircuitBreaker.of("kms", config(clock));
    breaker
        .getEventPublisher()
        .onStateTransition(event -> {
          CircuitState to = state(event.getStateTransition().getToState());
          rest(to);
          listener.accept(to);
        });
  }

  private void rest(CircuitState to) {
    if (to == CircuitState.OPEN) {
      openings.incrementAndGet();
      restsUntil = clock.instant().plusSeconds(REST_SECONDS);
    }
  }

  private static CircuitBreakerConfig config(Clock clock) {
    return CircuitBreakerConfig.custom()
        .slidingWindowSize(FAILURES_IN_A_ROW)
        .minimumNumberOfCalls(FAILURES_IN_A_ROW)
        .failureRateThreshold(100)
        .waitDurationInOpenState(Duration.ofSeconds(REST_SECONDS))
        .permittedNumberOfCallsInHalfOpenState(1)
        .clock(clock)
        .build();
  }

  /**
   * Does the work unless the circuit is open.
   *
   * @throws SigningException.CircuitOpen without doing it
   */
  <T> T call(Supplier<T> work) {
    Permission permission = acquire();
    boolean heard = false;
    try {
      T result = work.get();
      heard = succeeded(permission);
      return result;
    } catch (SigningException e) {
      heard = hear(e, permission);
      throw e;
    } finally {
      if (!heard && permission.probe()) {
        breaker.releasePermission();
      }
    }
  }

  /** While half open nobody but the one probe is let through, so the state tells who that is. */
  private Permission acquire() {
    int before = openings.get();
    if (!breaker.tryAcquirePermission()) {
      throw open();
    }
    return new Permission(before, breaker.getState() == CircuitBreaker.State.HALF_OPEN);
  }

  /**
   * For who waits: in vain while the circuit is open. Once it has rested long enough they go on,
   * for one of them is the probe.
   *
   * @throws SigningException.CircuitOpen where it is open
   */
  void requireNotOpen() {
    if (breaker.getState() == CircuitBreaker.State.OPEN && !clock.instant().isAfter(restsUntil)) {
      throw open();
    }
  }

  /** Whether the failure says how KMS is. */
  private boolean hear(SigningException failure, Permission permission) {
    return switch (failure) {
      case SigningException.Unreachable e -> failed(e, permission);
      case SigningException.TimedOut e -> failed(e, permission);
      case SigningException.ServiceFailed e -> failed(e, permission);
      case SigningException.Interrupted e -> false;
      case SigningException.NotRecorded e -> false;
      case SigningException.Closed e -> false;
      case SigningException.CredentialsMissing e -> false;
      default -> succeeded(permission);
    };
  }

  private boolean succeeded(Permission permission) {
    if (counts(permission)) {
      outage = null;
      breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }
    return true;
  }

  private boolean failed(SigningException failure, Permission permission) {
    if (counts(permission)) {
      Outage known = outage;
      outage = new Outage(known == null ? clock.instant() : known.since(), failure.code());
      breaker.onError(0, TimeUnit.NANOSECONDS, failure);
    }
    return true;
  }

  private boolean counts(Permission permission) {
    return permission.probe() || permission.openings() == openings.get();
  }

  private SigningException open() {
    Outage known = outage;
    String why = known == null ? "" : " since %s (%s)".formatted(known.since(), known.code());
    return new SigningException.CircuitOpen(
        "KMS in %s has failed%s, so nothing is sent to it for now.".formatted(region, why),
        "Wait: it is tried again within %d seconds, without anybody's doing."
            .formatted(REST_SECONDS));
  }

  private static CircuitState state(CircuitBreaker.State state) {
    return switch (state) {
      case OPEN, FORCED_OPEN -> CircuitState.OPEN;
      case HALF_OPEN -> CircuitState.HALF_OPEN;
      case CLOSED, DISABLED, METRICS_ONLY -> CircuitState.CLOSED;
    };
  }
}
