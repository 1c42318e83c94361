package io.stablecoin.gateway.signer.awskms.observation;

/**
 * Hears what a signer does, to count it. It is called on the threads that sign, so it must be quick
 * and safe for many threads; what it throws is logged and stops nothing.
 */
public interface SigningObserver {

  /** Hears nothing. */
  SigningObserver NONE = new SigningObserver() {};

  /** A key was connected. */
  default void connected(ObservedKey key) {}

  /** A signature was made, or failed. */
  default void measured(SigningMeasurement measurement) {}

  /**
   * Requests stopped, are tried, or go again.
   *
   * @param key the first digits of the key's id
   */
  default void circuitChanged(String key, CircuitState state) {}

  /**
   * A check of the key's health ended.
   *
   * @param key the first digits of the key's id
   * @param check its name: {@code alias}
   * @param code {@code ok}, or the code of the failure
   */
  default void checked(String key, String check, String code) {}
}
