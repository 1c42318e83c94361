package io.stablecoin.gateway.server.configuration.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The names of the variables that the gateway, its commands and its launcher read. */
final class KnownVariables {

  static final String RPC_URLS = "RPC_URLS_";
  static final String COLD_WALLET = "COLD_WALLET_";

  private static final Set<String> NAMES =
      Set.of(
          "AWS_ENDPOINT_URL",
          "AWS_ENDPOINT_URL_KMS",
          "AWS_ENDPOINT_URL_SSM",
          "AWS_ENDPOINT_URL_CLOUDTRAIL",
          "AWS_PROFILE",
          "AWS_REGION",
          "CLOUDWATCH_METRICS",
          "DATABASE_URL",
          "GATEWAY_BUILD",
          "GATEWAY_CONFIG",
          "GATEWAY_ENV",
          "GATEWAY_JDK_FOLDERS",
          "GATEWAY_PARAMETERS",
          "GATEWAY_SECRET",
          "HOT_WALLET_ADDRESS",
          "KMS_CHECK_INTERVAL",
          "KMS_KEY_ID",
          "KMS_MAX_RETRIES",
          "KMS_REPLICA_REGIONS",
          "KMS_SIGN_RATE",
          "KMS_TIMEOUT",
          "MANAGEMENT_ADDRESS",
          "MANAGEMENT_PORT",
          "PORT",
          "TRUSTED_PROXIES");

  private static final List<String> PREFIXES = List.of(RPC_URLS, COLD_WALLET);

  private KnownVariables() {}

  /** The names, and what comes before a chain's id. */
  static Set<String> all() {
    return Stream.concat(NAMES.stream(), PREFIXES.stream()).collect(toUnmodifiableSet());
  }

  static boolean include(String name) {
    return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
  }
}
