package io.stablecoin.gateway.server.signing.internal;

import io.stablecoin.gateway.signer.awskms.observation.CircuitState;
import io.stablecoin.gateway.signer.awskms.observation.ObservedKey;
import io.stablecoin.gateway.signer.awskms.observation.SigningMeasurement;
import io.stablecoin.gateway.signer.awskms.observation.SigningObserver;
import java.util.List;

/** Tells each of several. */
record AllObservers(List<SigningObserver> all) implements SigningObserver {

  AllObservers {
    all = List.copyOf(all);
  }

  @Override
  public void connected(ObservedKey key) {
    all.forEach(one -> one.connected(key));
  }

  @Override
  public void measured(SigningMeasurement measurement) {
    all.forEach(one -> one.measured(measurement));
  }

  @Override
  public void circuitChanged(String key, CircuitState state) {
    all.forEach(one -> one.circuitChanged(key, state));
  }

  @Override
  public void checked(String key, String check, String code) {
    all.forEach(one -> one.checked(key, check, code));
  }
}
