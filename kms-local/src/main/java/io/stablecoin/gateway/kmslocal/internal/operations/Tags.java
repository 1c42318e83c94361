package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.policies.RequestContext;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tags of a request, checked by the rules of AWS. */
final class Tags {

  private static final int MOST = 50;
  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_VALUE = 256;

  private Tags() {}

  static SortedMap<String, String> of(Input input) {
    SortedMap<String, String> tags = new TreeMap<>();
    for (Input tag : input.list("Tags")) {
      String key = tag.text("TagKey", LONGEST_KEY);
      String value = tag.optionalText("TagValue").orElse("");
      if (key.startsWith("aws:")) {
        throw KmsError.TAG.because("Tag keys that start with aws: belong to AWS");
      }
      if (value.length() > LONGEST_VALUE) {
        throw KmsError.TAG.because("A tag value has at most " + LONGEST_VALUE + " characters");
      }
      if (tags.put(key, value) != null) {
        throw KmsError.TAG.because("Duplicate tag keys");
      }
    }
    requireFew(tags);
    return tags;
  }

  /** What conditions of policies may ask about the tags of a request. */
  static RequestContext conditions(Input input) {
    SortedMap<String, String> tags = of(input);
    RequestContext none = RequestContext.EMPTY;
    return tags.isEmpty()
        ? none
        : none.withTags("aws:RequestTag/", tags).with("aws:TagKeys", tags.keySet());
  }

  /** Those of a key and those of a request, which win. */
  static SortedMap<String, String> merge(
      SortedMap<String, String> existing, SortedMap<String, String> added) {
    SortedMap<String, String> merged = new TreeMap<>(existing);
    merged.putAll(added);
    requireFew(merged);
    return merged;
  }

  private static void requireFew(SortedMap<String, String> tags) {
    if (tags.size() > MOST) {
      throw KmsError.LIMIT_EXCEEDED.because("A key has at most " + MOST + " tags");
    }
  }
}
