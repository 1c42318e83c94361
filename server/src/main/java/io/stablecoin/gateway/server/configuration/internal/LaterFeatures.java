package io.stablecoin.gateway.server.configuration.internal;

import static java.util.stream.Collectors.toSet;

import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.types.Address;
import java.util.List;
import java.util.Set;

/**
 * Variables whose feature this version does not have yet. They are checked, so that nobody is
 * surprised by them later, and said to do nothing, so that nobody relies on them.
 */
record LaterFeatures(Variables variables) {

  private static final String REPLICAS = "KMS_REPLICA_REGIONS";
  private static final String PROXIES = "TRUSTED_PROXIES";

  void report(List<KmsKeyId> keys, List<NetworkSettings> networks) {
    replicaRegions(keys);
    trustedProxies();
    coldWallets(networks.stream().map(it -> it.network().chain().toString()).collect(toSet()));
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

  private void coldWallets(Set<String> chains) {
    variables.values().keySet().stream()
        .filter(name -> name.startsWith(KnownVariables.COLD_WALLET))
        .sorted()
        .forEach(name -> coldWallet(name, chains));
  }

  private void coldWallet(String name, Set<String> chains) {
    if (!chains.contains(name.substring(KnownVariables.COLD_WALLET.length()))) {
      variables
          .findings()
          .add(name, "chain_unknown", "The chain is not configured. Give it RPC_URLS_<chain id>.");
    }
    variables
        .text(name)
        .flatMap(text -> variables.address(name, text))
        .filter(Address::isZero)
        .ifPresent(_ ->
            variables
                .findings()
                .add(
                    name,
                    "cold_wallet_zero",
                    "It is the zero address, from which nothing comes back. Give yours."));
    warn(name, "money above a ceiling is not moved yet");
  }

  private void warn(String name, String why) {
    variables
        .findings()
        .warn(name, "variable_without_effect", "It has no effect in this version: " + why + ".");
  }
}
