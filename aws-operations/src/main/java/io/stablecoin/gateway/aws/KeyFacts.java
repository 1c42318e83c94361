package io.stablecoin.gateway.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What decides who may use a key, as KMS tells it.
 *
 * @param account the 12 digits of the account that owns the key
 * @param spec {@code ECC_SECG_P256K1}
 * @param usage {@code SIGN_VERIFY}
 * @param state {@code Enabled}
 * @param origin {@code AWS_KMS}
 * @param multiRegionType {@code PRIMARY} or {@code REPLICA}; empty for a single-Region key
 * @param policy JSON
 * @param grants empty where they could not be read
 * @param tags empty where they could not be read
 */
public record KeyFacts(
    String arn,
    String account,
    String region,
    String spec,
    String usage,
    String state,
    String origin,
    Optional<String> multiRegionType,
    String policy,
    Optional<List<KeyGrant>> grants,
    Optional<Map<String, String>> tags) {

  public KeyFacts {
    grants = grants.map(List::copyOf);
    tags = tags.map(Map::copyOf);
  }

  public boolean multiRegion() {
    return multiRegionType.isPresent();
  }
}
