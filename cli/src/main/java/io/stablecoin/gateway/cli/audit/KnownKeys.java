package io.stablecoin.gateway.cli.audit;

import io.stablecoin.gateway.cli.kms.KmsOptions;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The gateway's keys: those that were ever used, and those of {@code KMS_KEY_ID}.
 *
 * @param labels the first digits of their ids
 * @param regions where they can sign, as far as it is known
 * @param unresolved aliases of {@code KMS_KEY_ID} that were not asked for
 * @param unplaced labels of keys that were used once, and of which no Region is known
 */
record KnownKeys(
    NavigableSet<String> labels,
    NavigableSet<String> regions,
    List<String> unresolved,
    NavigableSet<String> unplaced) {

  /** Asks KMS what the names of the environment stand for, and where the keys on record are. */
  static KnownKeys asked(Collection<String> recorded, KmsOptions kms) {
    KeySites sites = new KeySites(kms.settings());
    named(kms).forEach(sites::add);
    NavigableSet<String> unplaced = sites.find(recorded);
    NavigableSet<String> labels = new TreeSet<>(recorded);
    labels.addAll(sites.labels());
    return new KnownKeys(labels, sites.regions(), List.of(), unplaced);
  }

  /** Asks nobody, so that an auditor needs no access to KMS. */
  static KnownKeys unasked(Collection<String> recorded, KmsOptions kms) {
    NavigableSet<String> labels = new TreeSet<>(recorded);
    named(kms).filter(key -> !key.isAlias()).forEach(key -> labels.add(key.label()));
    List<String> aliases = named(kms).filter(KmsKeyId::isAlias).map(KmsKeyId::label).toList();
    NavigableSet<String> regions = new TreeSet<>();
    named(kms).flatMap(key -> key.region().stream()).forEach(regions::add);
    kms.settings().region().ifPresent(regions::add);
    return new KnownKeys(labels, regions, aliases, new TreeSet<>());
  }

  private static Stream<KmsKeyId> named(KmsOptions kms) {
    return kms.keyOfEnvironment().stream()
        .flatMap(names -> Stream.of(names.split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(KmsKeyId::new);
  }
}
