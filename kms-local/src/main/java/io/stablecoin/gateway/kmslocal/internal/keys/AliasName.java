package io.stablecoin.gateway.kmslocal.internal.keys;

import java.util.Locale;

/**
 * Where an alias lives.
 *
 * @param region the AWS Region
 * @param name with its prefix: {@code alias/wallet}
 */
public record AliasName(String region, String name) implements Comparable<AliasName> {

  public String arn(String accountId) {
    return String.format(Locale.ROOT, "arn:aws:kms:%s:%s:%s", region, accountId, name);
  }

  @Override
  public int compareTo(AliasName other) {
    int byRegion = region.compareTo(other.region);
    return byRegion != 0 ? byRegion : name.compareTo(other.name);
  }
}
