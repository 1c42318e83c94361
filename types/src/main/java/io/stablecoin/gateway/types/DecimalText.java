package io.stablecoin.gateway.types;

import static io.stablecoin.gateway.types.InvalidValueException.quote;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Decimal notation to whole units and back, exactly: no exponent, no sign, no grouping. */
final class DecimalText {

  private static final Pattern DECIMAL = Pattern.compile("[0-9]+(\\.[0-9]+)?");

  /** Longer than any 256-bit number with 36 decimals; keeps a hostile input from costing time. */
  private static final int LONGEST = 120;

  private DecimalText() {}

  static BigInteger toUnits(String text, int decimals, String what) {
    if (text.length() > LONGEST) {
      throw new InvalidValueException("amount_too_large", what + " has too many digits.");
    }
    if (text.startsWith("-")) {
      throw new InvalidValueException(
          "amount_negative", quote(text) + " is negative: " + what + " cannot be.");
    }
    if (!DECIMAL.matcher(text).matches()) {
      throw new InvalidValueException(
          "amount_malformed",
          quote(text) + " is no decimal number: write digits with at most one point, as 25.00.");
    }
    BigDecimal exact = new BigDecimal(text).stripTrailingZeros();
    if (exact.scale() > decimals) {
      throw new InvalidValueException(
          "amount_too_precise",
          "%s has %d decimals, %s has at most %d."
              .formatted(quote(text), exact.scale(), what, decimals));
    }
    return exact.movePointRight(decimals).toBigIntegerExact();
  }

  static String fromUnits(BigInteger units, int decimals, int fewestDecimals) {
    BigDecimal exact = new BigDecimal(units, decimals);
    int scale = Math.max(exact.stripTrailingZeros().scale(), Math.min(fewestDecimals, decimals));
    return exact.setScale(scale).toPlainString();
  }
}
