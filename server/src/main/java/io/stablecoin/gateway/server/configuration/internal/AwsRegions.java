package io.stablecoin.gateway.server.configuration.internal;

import java.util.List;
import java.util.regex.Pattern;

/** Names of AWS Regions, as {@code eu-west-1}. */
final class AwsRegions {

  private static final Pattern REGION = Pattern.compile("[a-z]{2,}(?:-[a-z]+)+-[0-9]+");

  private AwsRegions() {}

  static void requireWellFormed(String name, List<String> regions, Findings findings) {
    if (!regions.stream().allMatch(region -> REGION.matcher(region).matches())) {
      findings.add(
          name, "aws_region_malformed", "It must be written like an AWS Region: eu-west-1.");
    }
  }
}
