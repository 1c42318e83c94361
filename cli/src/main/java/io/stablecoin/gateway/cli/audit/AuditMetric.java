package io.stablecoin.gateway.cli.audit;

/** What an audit tells CloudWatch, as counts; alarms refer to it by name. */
public enum AuditMetric {
  /** Of one audit. */
  ALARMS("AuditAlarms"),
  /** Audits that saw all of their period: 1, or 0 for one that did not. */
  FINAL("AuditsFinal");

  private final String metricName;

  AuditMetric(String metricName) {
    this.metricName = metricName;
  }

  public String metricName() {
    return metricName;
  }
}
