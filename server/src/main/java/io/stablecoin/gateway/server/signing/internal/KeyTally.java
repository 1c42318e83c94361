package io.stablecoin.gateway.server.signing.internal;

import io.stablecoin.gateway.signer.awskms.observation.SigningMeasurement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happened with one key since it was last asked. */
final class KeyTally {

  private final Instant created;
  private List<Long> latencies = new ArrayList<>();
  private long errors;
  private long throttles;

  /**
   * @param latencies of each signature, in milliseconds
   * @param errors requests to sign that ended without a signature
   * @param throttles answers of KMS, retried or not
   */
  record Counts(List<Long> latencies, long errors, long throttles) {}

  /**
   * @param created when KMS made the key
   */
  KeyTally(Instant created) {
    this.created = created;
  }

  Instant created() {
    return created;
  }

  synchronized void add(SigningMeasurement measurement) {
    if (measurement.code().equals(SigningMeasurement.SIGNED)) {
      latencies.add(measurement.latency().toMillis());
    } else {
      errors++;
    }
    throttles += measurement.throttles();
  }

  synchronized void addError() {
    errors++;
  }

  /** The counts so far; counting begins anew. */
  synchronized Counts take() {
    Counts counts = new Counts(latencies, errors, throttles);
    latencies = new ArrayList<>();
    errors = 0;
    throttles = 0;
    return counts;
  }
}
