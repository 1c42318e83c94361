package io.stablecoin.gateway.signer.typeddata;

import static io.stablecoin.gateway.types.InvalidValueException.quote;

import io.stablecoin.gateway.signer.typeddata.StructType.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads {@code types}: for each struct a list of {@code {"name": …, "type": …}}. */
final class StructTypesReader {

  /** Together with the size of the document this bounds the work of encodeType. */
  private static final int MOST_TYPES = 100;

  private StructTypesReader() {}

  static StructTypes read(JsonNode types, Location at) {
    JsonShape.requireObject(types, at);
    if (types.size() > MOST_TYPES) {
      throw at.refuse("typed_data_too_large", "at most %d types.".formatted(MOST_TYPES));
    }
    Map<String, StructType> structs = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : types.properties()) {
      structs.put(entry.getKey(), struct(entry.getKey(), entry.getValue(), at));
    }
    return new StructTypes(structs, at);
  }

  private static StructType struct(String name, JsonNode definition, Location types) {
    requireNewName(name, types);
    Location at = types.member(name);
    JsonShape.requireArray(definition, at);
    List<Member> members = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonNode each : definition.values()) {
      Member member = member(each, at.element(members.size()));
      if (!names.add(member.name())) {
        throw at.refuse("type_malformed", "two members are named " + quote(member.name()) + ".");
      }
      members.add(member);
    }
    return new StructType(name, List.copyOf(members));
  }

  /** A struct must not look like a type that the language has. */
  private static void requireNewName(String name, Location at) {
    if (!(FieldTypeNotation.parse(name, at) instanceof FieldType.Struct)) {
      throw at.refuse("type_malformed", quote(name) + " cannot be the name of a struct.");
    }
  }

  private static Member member(JsonNode definition, Location at) {
    JsonShape.requireMembers(definition, at, Set.of("name", "type"));
    String name = JsonShape.string(definition.required("name"), at.member("name"));
    FieldTypeNotation.requireIdentifier(name, at.member("name"));
    String notation = JsonShape.string(definition.required("type"), at.member("type"));
    return new Member(name, notation, FieldTypeNotation.parse(notation, at.member("type")));
  }
}
