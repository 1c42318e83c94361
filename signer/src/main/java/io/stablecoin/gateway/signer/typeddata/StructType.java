package io.stablecoin.gateway.signer.typeddata;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/** A struct and its members, in the order in which they are signed. */
record StructType(String name, List<Member> members) {

  /**
   * @param notation the type as it was written, which is what is hashed
   */
  record Member(String name, String notation, FieldType type) {}

  /** The part of encodeType that is about this struct: {@code Mail(Person from,string text)}. */
  String signature() {
    return members.stream()
        .map(member -> member.notation() + " " + member.name())
        .collect(joining(",", name + "(", ")"));
  }

  /** The structs that members are of, or are arrays of. */
  Stream<String> references() {
    return members.stream()
        .map(member -> member.type().innermost())
        .filter(FieldType.Struct.class::isInstance)
        .map(type -> ((FieldType.Struct) type).name());
  }

  boolean has(String memberName) {
    return members.stream().anyMatch(member -> member.name().equals(memberName));
  }
}
