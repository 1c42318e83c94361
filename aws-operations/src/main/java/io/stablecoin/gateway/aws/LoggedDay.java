package io.stablecoin.gateway.aws;

import java.time.LocalDate;

/**
 * A day of one Region in the log files of CloudTrail.
 *
 * @param day in UTC
 */
public record LoggedDay(String region, LocalDate day) {}
