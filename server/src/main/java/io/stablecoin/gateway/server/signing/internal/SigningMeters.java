package io.stablecoin.gateway.server.signing.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.stablecoin.gateway.signer.awskms.observation.CircuitState;
import io.stablecoin.gateway.signer.awskms.observation.ObservedKey;
import io.stablecoin.gateway.signer.awskms.observation.SigningMeasurement;
import io.stablecoin.gateway.signer.awskms.observation.SigningObserver;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the meters of each key that was connected. */
final class SigningMeters implements SigningObserver {

  private final MeterRegistry registry;
  private final InstantSource clock;
  private final Map<String, KeyMeters> keys = new ConcurrentHashMap<>();

  SigningMeters(MeterRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public void connected(ObservedKey key) {
    keys.computeIfAbsent(key.key(), _ -> new KeyMeters(registry, key, clock));
  }

  @Override
  public void measured(SigningMeasurement measurement) {
    of(measurement.key()).ifPresent(meters -> meters.measured(measurement));
  }

  @Override
  public void circuitChanged(String key, CircuitState state) {
    of(key).ifPresent(meters -> meters.circuitChanged(state));
  }

  @Override
  public void checked(String key, String check, String code) {
    of(key).ifPresent(meters -> meters.checked(check, code));
  }

  private Optional<KeyMeters> of(String key) {
    return Optional.ofNullable(keys.get(key));
  }
}
