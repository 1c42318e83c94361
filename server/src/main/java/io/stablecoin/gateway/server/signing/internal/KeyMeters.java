package io.stablecoin.gateway.server.signing.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.stablecoin.gateway.signer.awskms.observation.CircuitState;
import io.stablecoin.gateway.signer.awskms.observation.ObservedKey;
import io.stablecoin.gateway.signer.awskms.observation.SigningMeasurement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The meters of one key; all are there, at zero, from its connection on. */
final class KeyMeters {

  private static final String OK = "ok";

  /** Around the 10 to 30 ms of a signature within a Region, up to the longest timeout. */
  private static final Duration[] BUCKETS =
      IntStream.of(
              5, 10, 15, 20, 30, 50, 75, 100, 150, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry registry;
  private final Tags tags;
  private final Meter.MeterProvider<Timer> signatures;
  private final Timer waits;
  private final Counter retries;
  private final Counter throttles;
  private final Map<String, String> checks = new ConcurrentHashMap<>();
  private volatile CircuitState circuit = CircuitState.CLOSED;

  KeyMeters(MeterRegistry registry, ObservedKey key, InstantSource clock) {
    this.registry = registry;
    tags = Tags.of("key", key.key());
    signatures =
        Timer.builder("gateway.kms.sign")
            .description("What KMS took for a request to sign, retries included, by its outcome")
            .serviceLevelObjectives(BUCKETS)
            .tags(tags)
            .withRegistry(registry);
    signatures.withTag("code", SigningMeasurement.SIGNED);
    waits =
        Timer.builder("gateway.kms.wait")
            .description("How long requests waited for a turn within the rate")
            .serviceLevelObjectives(BUCKETS)
            .tags(tags)
            .register(registry);
    retries = counter("gateway.kms.retries", "Requests beyond the first, of one signature");
    throttles = counter("gateway.kms.throttles", "Requests that KMS throttled");
    for (CircuitState state : CircuitState.values()) {
      gauge(
          "gateway.kms.circuit",
          "1 for the state of the circuit breaker, 0 for the others",
          Tags.of("state", state.code()),
          () -> circuit == state ? 1 : 0);
    }
    gauge(
        "gateway.kms.key.age.days",
        "How old the key is",
        Tags.empty(),
        () -> Duration.between(key.created(), clock.instant()).toDays());
    gauge(
        "gateway.kms.alias.moved",
        "1 while the alias names another key than the one that signs",
        Tags.empty(),
        () -> "alias_moved".equals(checks.get("alias")) ? 1 : 0);
  }

  void measured(SigningMeasurement measurement) {
    signatures.withTag("code", measurement.code()).record(measurement.latency());
    waits.record(measurement.waited());
    retries.increment(measurement.retries());
    throttles.increment(measurement.throttles());
  }

  void circuitChanged(CircuitState state) {
    circuit = state;
  }

  void checked(String check, String code) {
    if (checks.put(check, code) == null) {
      gauge(
          "gateway.kms.check.ok",
          "1 where the last check of the key's health went well",
          Tags.of("check", check),
          () -> OK.equals(checks.get(check)) ? 1 : 0);
    }
  }

  private Counter counter(String name, String description) {
    return Counter.builder(name).description(description).tags(tags).register(registry);
  }

  private void gauge(String name, String description, Tags more, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).tags(tags).tags(more).register(registry);
  }
}
