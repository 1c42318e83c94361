package io.stablecoin.gateway.kmslocal.internal.keys;

import java.util.Locale;
import java.util.UUID;

/**
 * Where a key lives.
 *
 * @param region the AWS Region
 * @param name a UUID, or {@code mrk-} and 32 hexadecimal digits for a multi-Region key
 */
public record KeyId(String region, String name) implements Comparable<KeyId> {

  private static final String MULTI_REGION_PREFIX = "mrk-";

  public static KeyId random(String region, boolean multiRegion) {
    String uuid = UUID.randomUUID().toString();
    return new KeyId(region, multiRegion ? MULTI_REGION_PREFIX + uuid.replace("-", "") : uuid);
  }

  public boolean isMultiRegion() {
    return name.startsWith(MULTI_REGION_PREFIX);
  }

  public String arn(String accountId) {
    return String.format(Locale.ROOT, "arn:aws:kms:%s:%s:key/%s", region, accountId, name);
  }

  @Override
  public int compareTo(KeyId other) {
    int byRegion = region.compareTo(other.region);
    return byRegion != 0 ? byRegion : name.compareTo(other.name);
  }
}
