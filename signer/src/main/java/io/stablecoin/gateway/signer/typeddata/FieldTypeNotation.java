package io.stablecoin.gateway.signer.typeddata;

import static io.stablecoin.gateway.types.InvalidValueException.quote;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a type as Solidity writes it: {@code uint256}, {@code Person[2][]}. */
final class FieldTypeNotation {

  /** Bounds the depth of arrays, and so of the recursion. */
  private static final int LONGEST = 128;

  private static final Pattern ARRAY = Pattern.compile("(.*)\\[([1-9][0-9]{0,4})?]");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("(u?)int([1-9][0-9]{0,2})");
  private static final Pattern FIXED_BYTES = Pattern.compile("bytes([1-9]|[12][0-9]|3[0-2])");
  private static final Pattern IDENTIFIER = Pattern.compile("[a-zA-Z_$][a-zA-Z0-9_$]*");
  private static final Pattern LIKE_A_BUILT_IN = Pattern.compile("(u?int|bytes)[0-9]*");

  private FieldTypeNotation() {}

  static FieldType parse(String text, Location at) {
    if (text.length() > LONGEST) {
      throw at.refuse("type_malformed", "a type has at most %d characters.".formatted(LONGEST));
    }
    Matcher array = ARRAY.matcher(text);
    if (array.matches()) {
      return new FieldType.Array(parse(array.group(1), at), length(array.group(2)));
    }
    return switch (text) {
      case "bool" -> new FieldType.Bool();
      case "address" -> new FieldType.Account();
      case "string" -> new FieldType.Text();
      case "bytes" -> new FieldType.DynamicBytes();
      default -> sizedOrStruct(text, at);
    };
  }

  private static OptionalInt length(@Nullable String digits) {
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  private static FieldType sizedOrStruct(String text, Location at) {
    Matcher fixedBytes = FIXED_BYTES.matcher(text);
    if (fixedBytes.matches()) {
      return new FieldType.FixedBytes(Integer.parseInt(fixedBytes.group(1)));
    }
    Matcher wholeNumber = WHOLE_NUMBER.matcher(text);
    if (wholeNumber.matches() && isWidth(Integer.parseInt(wholeNumber.group(2)))) {
      boolean signed = wholeNumber.group(1).isEmpty();
      return new FieldType.WholeNumber(signed, Integer.parseInt(wholeNumber.group(2)));
    }
    requireStructName(text, at);
    return new FieldType.Struct(text);
  }

  private static boolean isWidth(int bits) {
    return bits <= 256 && bits % 8 == 0;
  }

  static void requireStructName(String name, Location at) {
    if (LIKE_A_BUILT_IN.matcher(name).matches()) {
      throw at.refuse(
          "type_unknown",
          quote(name)
              + " is no type: write the width of a number, 8 to 256 in steps of 8, and"
              + " bytes1 to bytes32.");
    }
    requireIdentifier(name, at);
  }

  static void requireIdentifier(String name, Location at) {
    if (name.length() > LONGEST || !IDENTIFIER.matcher(name).matches()) {
      throw at.refuse("type_malformed", quote(name) + " is no name or type of Solidity.");
    }
  }
}
