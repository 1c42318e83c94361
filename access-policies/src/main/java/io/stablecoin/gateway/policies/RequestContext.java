package io.stablecoin.gateway.policies;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a request, by condition key. Upper and lower case do not count in a key. A key
 * may have many values, or none, which is not the same as a missing key.
 */
public final class RequestContext {

  public static final RequestContext EMPTY = new RequestContext(new TreeMap<>());

  private final SortedMap<String, List<String>> values;

  private RequestContext(SortedMap<String, List<String>> values) {
    this.values = Collections.unmodifiableSortedMap(values);
  }

  /** With one value for this key, in the place of an earlier one. */
  public RequestContext with(String key, String value) {
    return with(key, List.of(value));
  }

  /** With these values for this key, in the place of earlier ones. */
  public RequestContext with(String key, Collection<String> all) {
    SortedMap<String, List<String>> changed = copy();
    changed.put(key, List.copyOf(all));
    return new RequestContext(changed);
  }

  /** With a key for each tag: {@code aws:ResourceTag/Environment}. */
  public RequestContext withTags(String keyPrefix, Map<String, String> tags) {
    SortedMap<String, List<String>> changed = copy();
    tags.forEach((tag, value) -> changed.put(keyPrefix + tag, List.of(value)));
    return new RequestContext(changed);
  }

  /** With all of another context, whose values win. */
  public RequestContext with(RequestContext other) {
    SortedMap<String, List<String>> changed = copy();
    changed.putAll(other.values);
    return new RequestContext(changed);
  }

  Optional<List<String>> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  private SortedMap<String, List<String>> copy() {
    SortedMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(values);
    return copy;
  }
}
