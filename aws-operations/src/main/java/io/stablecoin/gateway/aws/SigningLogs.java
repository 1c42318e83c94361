package io.stablecoin.gateway.aws;

import java.util.List;

/**
 * What log files of CloudTrail tell.
 *
 * @param events the requests to sign
 */
public record SigningLogs(List<SigningEvent> events, LogCoverage coverage) {

  public SigningLogs {
    events = List.copyOf(events);
  }
}
