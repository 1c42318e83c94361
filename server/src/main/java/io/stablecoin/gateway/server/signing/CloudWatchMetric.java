package io.stablecoin.gateway.server.signing;

/** What the gateway tells CloudWatch; alarms and dashboards refer to it by name. */
public enum CloudWatchMetric {
  /** Signatures made. */
  SIGN_COUNT("SignCount", "Count"),
  /** Requests to sign that ended without a signature, failed dry runs included. */
  SIGN_ERRORS("SignErrors", "Count"),
  /** Answers of KMS that it throttles. */
  THROTTLE_COUNT("ThrottleCount", "Count"),
  /** What KMS took for each signature. */
  SIGN_LATENCY("SignLatency", "Milliseconds"),
  /** Since KMS made the key. */
  KEY_AGE_DAYS("KeyAgeDays", "None");

  public static final String NAMESPACE = "StablecoinGateway/KMS";

  private final String metricName;
  private final String unit;

  CloudWatchMetric(String metricName, String unit) {
    this.metricName = metricName;
    this.unit = unit;
  }

  public String metricName() {
    return metricName;
  }

  /** As CloudWatch calls it. */
  public String unit() {
    return unit;
  }
}
