package io.stablecoin.gateway.signer.typeddata;

import static io.stablecoin.gateway.types.InvalidValueException.quote;
import static java.util.Objects.requireNonNull;

import io.stablecoin.gateway.types.Bytes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The structs of a document. They may contain themselves, in arrays. */
final class StructTypes {

  private final Map<String, StructType> byName;
  private final Map<String, Bytes> typeHashes = new HashMap<>();

  /** Refuses a type that a member names and nothing defines. */
  StructTypes(Map<String, StructType> byName, Location at) {
    this.byName = Map.copyOf(byName);
    for (StructType struct : byName.values()) {
      struct.references().forEach(name -> requireKnown(name, at.member(struct.name())));
    }
  }

  private void requireKnown(String name, Location at) {
    if (!byName.containsKey(name)) {
      throw at.refuse("type_unknown", "the type " + quote(name) + " is not defined.");
    }
  }

  Optional<StructType> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** A struct that a member is of; the constructor saw that it is there. */
  StructType get(String name) {
    return requireNonNull(byName.get(name));
  }

  /** Keccak-256 of encodeType. */
  Bytes typeHash(StructType struct) {
    return typeHashes.computeIfAbsent(
        struct.name(), name -> Bytes.ofUtf8(encodeType(struct)).keccak256());
  }

  /** The struct, then all that it refers to, directly or not, sorted by name. */
  private String encodeType(StructType struct) {
    Set<String> references = new TreeSet<>();
    collect(struct, references);
    references.remove(struct.name());
    StringBuilder encoded = new StringBuilder(struct.signature());
    references.forEach(name -> encoded.append(get(name).signature()));
    return encoded.toString();
  }

  private void collect(StructType struct, Set<String> found) {
    struct.references().filter(found::add).forEach(name -> collect(get(name), found));
  }
}
