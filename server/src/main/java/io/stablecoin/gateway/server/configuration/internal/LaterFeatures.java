package io.stablecoin.gateway.server.configuration.internal;

import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import java.util.List;

/**
 * Variables whose feature this version does not have yet. They are checked, so that nobody is
 * surprised by them later, and said to do nothing, so that nobody relies on them.
 */
record LaterFeatures(Variables variables) {

  private static final String REPLICAS = "KMS_REPLICA_REGIONS";
  private static final String PROXIES = "TRUSTED_PROXIES";

  void report(List<KmsKeyId> keys) {
    replicaRegions(keys);
    trustedProxies();
  }

  private void replicaRegions(List<KmsKeyId> keys) {
    List<String> regions = variables.list(REPLICAS);
    if (regions.isEmpty()) {
      return;
    }
    AwsRegions.requireWellFormed(REPLICAS, regions, variables.findings());
    if (keys.stream().anyMatch(key -> !key.isAlias() && !key.isMultiRegion())) {
      variables
          .findings()
          .add(
              REPLICAS,
              "kms_replica_regions_of_single_region_key",
              "Only a multi-Region key (mrk-…) can have replicas, and a key cannot become one. Leave"
                  + " it out, or use a key made by kms create-key --multi-region.");
    }
    warn(REPLICAS, "signing does not go to another Region yet");
  }

  private void trustedProxies() {
    List<String> proxies = variables.list(PROXIES);
    if (!proxies.stream().allMatch(it -> IpAddresses.isAddress(it) || IpAddresses.isRange(it))) {
      variables
          .findings()
          .add(
              PROXIES,
              "trusted_proxies_malformed",
              "It must be IP addresses or ranges of them, comma-separated: 10.0.0.0/8,2001:db8::/32;"
                  + " a range of all addresses would believe everybody.");
    }
    if (!proxies.isEmpty()) {
      warn(PROXIES, "X-Forwarded-For is not read yet");
    }
  }

  private void warn(String name, String why) {
    variables
        .findings()
        .warn(name, "variable_without_effect", "It has no effect in this version: " + why + ".");
  }
}
