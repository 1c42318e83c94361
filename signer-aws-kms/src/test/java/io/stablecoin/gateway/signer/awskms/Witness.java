package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.awskms.observation.CircuitState;
import io.stablecoin.gateway.signer.awskms.observation.ObservedKey;
import io.stablecoin.gateway.signer.awskms.observation.SigningAttempt;
import io.stablecoin.gateway.signer.awskms.observation.SigningMeasurement;
import io.stablecoin.gateway.signer.awskms.observation.SigningObserver;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import io.stablecoin.gateway.signer.awskms.observation.SigningResult;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers all that it is told. */
final class Witness implements SigningObserver, SigningRecorder {

  final List<ObservedKey> keys = new CopyOnWriteArrayList<>();
  final List<SigningMeasurement> measurements = new CopyOnWriteArrayList<>();
  final List<CircuitState> states = new CopyOnWriteArrayList<>();
  final List<String> checks = new CopyOnWriteArrayList<>();
  final List<SigningAttempt> attempts = new CopyOnWriteArrayList<>();
  final List<SigningResult> results = new CopyOnWriteArrayList<>();

  @Override
  public void connected(ObservedKey key) {
    keys.add(key);
  }

  @Override
  public void measured(SigningMeasurement measurement) {
    measurements.add(measurement);
  }

  @Override
  public void circuitChanged(String key, CircuitState state) {
    states.add(state);
  }

  @Override
  public void checked(String key, String check, String code) {
    checks.add(check + ": " + code);
  }

  @Override
  public void begin(SigningAttempt attempt) {
    attempts.add(attempt);
  }

  @Override
  public void end(SigningAttempt attempt, SigningResult result) {
    results.add(result);
  }
}
