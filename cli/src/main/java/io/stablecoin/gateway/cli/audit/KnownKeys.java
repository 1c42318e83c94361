package io.stablecoin.gateway.cli.audit;

import io.stablecoin.gateway.aws.KeyPlaces;
import io.stablecoin.gateway.cli.kms.KmsOptions;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsRegion;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The gateway's keys: those that were ever used, and those of {@code KMS_KEY_ID}.
 *
 * @param labels the first digits of their ids
 * @param regions where those of {@code KMS_KEY_ID} can sign, else the one of the settings; empty
 *     where nobody was asked
 * @param unresolved aliases of {@code KMS_KEY_ID} that were not asked for
 */
record KnownKeys(
    NavigableSet<String> labels, NavigableSet<String> regions, List<String> unresolved) {

  /** Asks KMS what the names of the environment stand for. */
  static KnownKeys asked(Collection<String> recorded, KmsOptions kms) {
    NavigableSet<String> labels = new TreeSet<>(recorded);
    NavigableSet<String> regions = new TreeSet<>();
    named(kms)
        .map(key -> KeyPlaces.of(key, kms.settings()))
        .forEach(places -> {
          labels.add(places.key().label());
          regions.addAll(places.regions());
        });
    if (regions.isEmpty()) {
      regions.add(KmsRegion.of(kms.settings()));
    }
    return new KnownKeys(labels, regions, List.of());
  }

  /** Asks nobody, so that an auditor needs no access to KMS. */
  static KnownKeys unasked(Collection<String> recorded, KmsOptions kms) {
    NavigableSet<String> labels = new TreeSet<>(recorded);
    named(kms).filter(key -> !key.isAlias()).forEach(key -> labels.add(key.label()));
    List<String> aliases = named(kms).filter(KmsKeyId::isAlias).map(KmsKeyId::label).toList();
    return new KnownKeys(labels, new TreeSet<>(), aliases);
  }

  private static Stream<KmsKeyId> named(KmsOptions kms) {
    return kms.keyOfEnvironment().stream()
        .flatMap(names -> Stream.of(names.split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(KmsKeyId::new);
  }
}
