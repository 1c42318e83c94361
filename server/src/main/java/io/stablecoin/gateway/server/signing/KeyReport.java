package io.stablecoin.gateway.server.signing;

import static java.util.stream.Collectors.partitioningBy;

import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.KmsHealth;
import io.stablecoin.gateway.types.Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a key is.
 *
 * @param key its name as it is configured, for people
 * @param wallet where its address is known
 * @param troubles why it cannot sign, or could not after a restart; empty for a key in good health
 * @param warnings what should be mended while it signs
 */
public record KeyReport(
    String key, Optional<Address> wallet, List<KeyFinding> troubles, List<KeyFinding> warnings) {

  /** The check of the name: the key that it named at the start signs whatever it names now. */
  private static final String ALIAS = "alias";

  public KeyReport {
    troubles = List.copyOf(troubles);
    warnings = List.copyOf(warnings);
  }

  /** Of a key that is connected. */
  public static KeyReport of(String key, Address wallet, KmsHealth health) {
    Map<Boolean, List<KeyFinding>> byWarning =
        health.checks().stream()
            .filter(check -> !check.ok())
            .map(KeyFinding::of)
            .collect(partitioningBy(finding -> finding.check().equals(ALIAS)));
    return new KeyReport(
        key,
        Optional.of(wallet),
        byWarning.getOrDefault(false, List.of()),
        byWarning.getOrDefault(true, List.of()));
  }

  /** Of a key that could not be connected. */
  public static KeyReport of(String key, Optional<Address> wallet, SigningException failure) {
    return of(key, wallet, KeyFinding.of(failure));
  }

  /** Of a key with one trouble. */
  public static KeyReport of(String key, Optional<Address> wallet, KeyFinding trouble) {
    return new KeyReport(key, wallet, List.of(trouble), List.of());
  }

  /** Whether it signs. */
  public boolean usable() {
    return troubles.isEmpty();
  }
}
