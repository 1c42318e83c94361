package io.stablecoin.gateway.types;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** An amount of a chain's native currency, or a price of gas, in wei; below 2^256. */
public record Wei(BigInteger value) implements Comparable<Wei> {

  public static final Wei ZERO = new Wei(BigInteger.ZERO);

  private static final int GWEI_DECIMALS = 9;
  private static final int ETHER_DECIMALS = 18;
  private static final Pattern WITH_UNIT = Pattern.compile("([-0-9.]+)\\s*(wei|gwei|ether)?");

  public Wei {
    Uint256.require(value, "An amount of wei");
  }

  public static Wei of(long wei) {
    return new Wei(BigInteger.valueOf(wei));
  }

  public static Wei gwei(long gwei) {
    return new Wei(BigInteger.valueOf(gwei).multiply(BigInteger.TEN.pow(GWEI_DECIMALS)));
  }

  public static Wei ether(long ether) {
    return new Wei(BigInteger.valueOf(ether).multiply(BigInteger.TEN.pow(ETHER_DECIMALS)));
  }

  /**
   * Reads {@code 0.01ether}, {@code 50gwei}, {@code 7wei} or plain wei.
   *
   * @throws InvalidValueException with code {@code amount_malformed}, {@code amount_negative},
   *     {@code amount_too_precise} or {@code amount_too_large}
   */
  public static Wei parse(String text) {
    var matcher = WITH_UNIT.matcher(text);
    if (!matcher.matches()) {
      throw new InvalidValueException(
          "amount_malformed",
          InvalidValueException.quote(text)
              + " is no amount: write 0.01ether, 50gwei or a whole number of wei.");
    }
    String unit = matcher.group(2);
    int decimals =
        switch (unit) {
          case "ether" -> ETHER_DECIMALS;
          case "gwei" -> GWEI_DECIMALS;
          case null, default -> 0;
        };
    return new Wei(DecimalText.toUnits(matcher.group(1), decimals, "an amount of wei"));
  }

  public Wei plus(Wei other) {
    return new Wei(value.add(other.value));
  }

  public Wei minus(Wei other) {
    return new Wei(value.subtract(other.value));
  }

  public Wei times(long factor) {
    return new Wei(value.multiply(BigInteger.valueOf(factor)));
  }

  public Wei max(Wei other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Wei min(Wei other) {
    return compareTo(other) <= 0 ? this : other;
  }

  @Override
  public int compareTo(Wei other) {
    return value.compareTo(other.value);
  }

  /** Decimal notation in ether: {@code 0.01}. */
  public String toEther() {
    return DecimalText.fromUnits(value, ETHER_DECIMALS, 0);
  }

  /** Decimal notation in gwei: {@code 1.5}. */
  public String toGwei() {
    return DecimalText.fromUnits(value, GWEI_DECIMALS, 0);
  }

  @Override
  public String toString() {
    return value + " wei";
  }
}
