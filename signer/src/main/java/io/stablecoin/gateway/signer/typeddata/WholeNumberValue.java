package io.stablecoin.gateway.signer.typeddata;

import static io.stablecoin.gateway.types.InvalidValueException.quote;

import io.stablecoin.gateway.types.Bytes;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads a number: a JSON integer, or a string of decimal or of 0x and hexadecimal digits. */
final class WholeNumberValue {

  private static final int WORD_SIZE = 32;
  private static final Pattern DECIMAL = Pattern.compile("0|-?[1-9][0-9]{0,77}");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]{1,64}");

  private WholeNumberValue() {}

  /** The number as a 32-byte word, in two's complement. */
  static Bytes word(FieldType.WholeNumber type, JsonNode value, Location at) {
    BigInteger number = read(value, at);
    requireRange(type, number, at);
    byte[] shortest = number.toByteArray();
    byte[] word = new byte[WORD_SIZE];
    Arrays.fill(word, (byte) (number.signum() < 0 ? 0xff : 0));
    // A uint256 of 256 bits has a byte for its sign in front, which the word has no room for.
    int size = Math.min(shortest.length, WORD_SIZE);
    System.arraycopy(shortest, shortest.length - size, word, WORD_SIZE - size, size);
    return Bytes.of(word);
  }

  private static void requireRange(FieldType.WholeNumber type, BigInteger number, Location at) {
    boolean fits =
        type.signed()
            ? number.bitLength() < type.bits()
            : number.signum() >= 0 && number.bitLength() <= type.bits();
    if (!fits) {
      throw at.refuse(
          "value_out_of_range",
          "%s is out of the range of %sint%d."
              .formatted(number, type.signed() ? "" : "u", type.bits()));
    }
  }

  private static BigInteger read(JsonNode value, Location at) {
    if (value.isIntegralNumber()) {
      return value.bigIntegerValue();
    }
    if (value.isString()) {
      String text = value.stringValue();
      if (DECIMAL.matcher(text).matches()) {
        return new BigInteger(text);
      }
      if (HEXADECIMAL.matcher(text).matches()) {
        return new BigInteger(text.substring(2), 16);
      }
    }
    String shown = value.isString() ? quote(value.stringValue()) : JsonShape.kind(value);
    throw at.refuse(
        "value_malformed",
        shown
            + " is no whole number of at most 256 bits: write 12, \"12\" or \"0xc\", without a"
            + " fraction, an exponent or a leading zero.");
  }
}
