package io.stablecoin.gateway.signer.typeddata;

import static java.util.stream.Collectors.toSet;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.InvalidValueException;
import java.io.ByteArrayOutputStream;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** hashStruct of EIP-712: each value becomes a word of 32 bytes. */
final class StructHash {

  private static final int WORD_SIZE = 32;

  private final StructTypes types;

  StructHash(StructTypes types) {
    this.types = types;
  }

  Bytes of(StructType struct, JsonNode value, Location at) {
    JsonShape.requireMembers(
        value, at, struct.members().stream().map(StructType.Member::name).collect(toSet()));
    Words words = new Words().add(types.typeHash(struct));
    for (StructType.Member member : struct.members()) {
      JsonNode field = value.required(member.name());
      words.add(word(member.type(), field, at.member(member.name())));
    }
    return words.keccak256();
  }

  private Bytes word(FieldType type, JsonNode value, Location at) {
    return switch (type) {
      case FieldType.Bool() -> Bytes.of(new byte[WORD_SIZE - 1]).concat(bit(value, at));
      case FieldType.Account() -> read(value, at, text -> Address.parse(text).toWord());
      case FieldType.Text() -> read(value, at, text -> Bytes.ofUtf8(text).keccak256());
      case FieldType.DynamicBytes() -> bytes(value, at).keccak256();
      case FieldType.FixedBytes(int size) -> fixedBytes(size, value, at);
      case FieldType.WholeNumber number -> WholeNumberValue.word(number, value, at);
      case FieldType.Array array -> array(array, value, at);
      case FieldType.Struct(String name) -> of(types.get(name), value, at);
    };
  }

  private static Bytes bit(JsonNode value, Location at) {
    return Bytes.of((byte) (JsonShape.bool(value, at) ? 1 : 0));
  }

  private static Bytes bytes(JsonNode value, Location at) {
    return read(value, at, Bytes::fromHex);
  }

  /** Zeros come behind, where a number has them in front. */
  private static Bytes fixedBytes(int size, JsonNode value, Location at) {
    Bytes bytes = bytes(value, at);
    if (bytes.size() != size) {
      throw at.refuse(
          "value_out_of_range", "%d bytes are wanted, not %d.".formatted(size, bytes.size()));
    }
    return bytes.concat(Bytes.of(new byte[WORD_SIZE - size]));
  }

  private Bytes array(FieldType.Array type, JsonNode value, Location at) {
    JsonShape.requireArray(value, at);
    if (type.length().isPresent() && type.length().getAsInt() != value.size()) {
      throw at.refuse(
          "value_out_of_range",
          "%d elements are wanted, not %d.".formatted(type.length().getAsInt(), value.size()));
    }
    Words words = new Words();
    for (int i = 0; i < value.size(); i++) {
      words.add(word(type.element(), value.required(i), at.element(i)));
    }
    return words.keccak256();
  }

  /** What a value type refuses is told with the place where it stands. */
  private static Bytes read(JsonNode value, Location at, Function<String, Bytes> reading) {
    String text = JsonShape.string(value, at);
    try {
      return reading.apply(text);
    } catch (InvalidValueException e) {
      throw at.refuse(e.code(), e.getMessage());
    }
  }

  private static final class Words {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    Words add(Bytes word) {
      content.writeBytes(word.toArray());
      return this;
    }

    Bytes keccak256() {
      return Bytes.of(content.toByteArray()).keccak256();
    }
  }
}
