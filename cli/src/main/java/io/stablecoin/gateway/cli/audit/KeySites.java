package io.stablecoin.gateway.cli.audit;

import io.stablecoin.gateway.aws.KeyPlaces;
import io.stablecoin.gateway.aws.KeySearch;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsRegion;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Finds out from KMS in which Regions keys can sign. */
final class KeySites {

  private final KmsSettings settings;
  private final NavigableSet<String> labels = new TreeSet<>();
  private final NavigableSet<String> regions = new TreeSet<>();

  KeySites(KmsSettings settings) {
    this.settings = settings;
  }

  NavigableSet<String> labels() {
    return new TreeSet<>(labels);
  }

  NavigableSet<String> regions() {
    return new TreeSet<>(regions);
  }

  /** Adds a key with its replicas. One that is deleted by now signed where its ARN says. */
  void add(KmsKeyId key) {
    try {
      KeyPlaces places = KeyPlaces.of(key, settings);
      labels.add(places.key().label());
      regions.addAll(places.regions());
    } catch (SigningException.KeyNotFound e) {
      Optional<String> region = key.region().filter(_ -> !key.isAlias());
      regions.add(region.orElseThrow(() -> e));
      labels.add(key.label());
    }
  }

  /**
   * Looks for keys that the environment does not name, as a former one, in the Regions of those
   * that it does.
   *
   * @return labels of keys that are not there
   */
  NavigableSet<String> find(Collection<String> recorded) {
    if (regions.isEmpty()) {
      regions.add(KmsRegion.of(settings));
    }
    NavigableSet<String> missing = new TreeSet<>(recorded);
    missing.removeAll(labels);
    if (!missing.isEmpty()) {
      regions().stream().flatMap(region -> search(missing, region).stream()).forEach(this::add);
      missing.removeAll(labels);
    }
    return missing;
  }

  /**
   * Where keys may not be listed, those that are not named stay unplaced, and the report says so.
   */
  private List<KmsKeyId> search(Collection<String> missing, String region) {
    try {
      return KeySearch.find(missing, region, settings);
    } catch (SigningException.AccessDenied e) {
      return List.of();
    }
  }
}
