package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.BlockHash;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.InvalidValueException;
import io.stablecoin.gateway.types.TxHash;
import io.stablecoin.gateway.types.Wei;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A part of a node's answer, read strictly: each reader throws {@link UnreadableAnswer} with the
 * path of the part that is wrong.
 *
 * @see <a href="https://ethereum.org/developers/docs/apis/json-rpc/#hex-encoding">hex encoding of
 *     JSON-RPC</a>
 */
record Answer(JsonNode node, String path) {

  private static final Pattern QUANTITY = Pattern.compile("0x(0|[1-9a-fA-F][0-9a-fA-F]{0,63})");
  private static final int LONG_BITS = 63;
  private static final int WORD = 32;

  Answer field(String name) {
    return optional(name).orElseThrow(() -> unreadable("has no " + name));
  }

  /** Empty where the field is missing or null. */
  Optional<Answer> optional(String name) {
    if (!node.isObject()) {
      throw unreadable("is no object");
    }
    JsonNode field = node.get(name);
    return field == null || field.isNull()
        ? Optional.empty()
        : Optional.of(new Answer(field, path + "." + name));
  }

  boolean isNull() {
    return node.isNull();
  }

  /** Empty where the whole answer is null, which is how nodes say that there is no such thing. */
  <T> Optional<T> ifPresent(Function<Answer, T> reader) {
    return isNull() ? Optional.empty() : Optional.of(reader.apply(this));
  }

  List<Answer> items() {
    if (!node.isArray()) {
      throw unreadable("is no list");
    }
    List<Answer> items = new ArrayList<>(node.size());
    for (JsonNode item : node) {
      items.add(new Answer(item, path + "[" + items.size() + "]"));
    }
    return items;
  }

  List<Answer> nonEmptyItems() {
    List<Answer> items = items();
    if (items.isEmpty()) {
      throw unreadable("is an empty list");
    }
    return items;
  }

  BigInteger quantity() {
    String text = text();
    if (!QUANTITY.matcher(text).matches()) {
      throw unreadable("is no hexadecimal quantity");
    }
    return new BigInteger(text.substring(2), 16);
  }

  long number() {
    BigInteger quantity = quantity();
    if (quantity.bitLength() > LONG_BITS) {
      throw unreadable("is too large");
    }
    return quantity.longValueExact();
  }

  /** Seconds since 1970. */
  Instant time() {
    long seconds = number();
    if (seconds > Instant.MAX.getEpochSecond()) {
      throw unreadable("is no time");
    }
    return Instant.ofEpochSecond(seconds);
  }

  /** A quantity that may only be 0 or 1. */
  boolean flag() {
    long number = number();
    if (number > 1) {
      throw unreadable("is neither 0x0 nor 0x1");
    }
    return number == 1;
  }

  boolean isTrue() {
    return node.isBoolean() && node.booleanValue();
  }

  Wei wei() {
    return new Wei(quantity());
  }

  Bytes data() {
    return value("is no hexadecimal data", Bytes::fromHex);
  }

  Bytes word() {
    Bytes word = data();
    if (word.size() != WORD) {
      throw unreadable("is not 32 bytes long");
    }
    return word;
  }

  Address address() {
    return value("is no address", Address::parse);
  }

  BlockHash blockHash() {
    return value("is no hash", BlockHash::parse);
  }

  TxHash txHash() {
    return value("is no hash", TxHash::parse);
  }

  private <T> T value(String otherwise, Function<String, T> parser) {
    try {
      return parser.apply(text());
    } catch (InvalidValueException e) {
      throw unreadable(otherwise);
    }
  }

  private String text() {
    if (!node.isString()) {
      throw unreadable("is no text");
    }
    return node.stringValue();
  }

  UnreadableAnswer unreadable(String why) {
    return new UnreadableAnswer(path + " " + why);
  }
}
