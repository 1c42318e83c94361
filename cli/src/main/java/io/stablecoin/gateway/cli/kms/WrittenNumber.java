package io.stablecoin.gateway.cli.kms;

import static io.stablecoin.gateway.cli.CommandError.TRANSACTION_NUMBER_MALFORMED;

import io.stablecoin.gateway.types.Wei;
import java.math.BigInteger;

/** Reads numbers as people and as JSON-RPC write them. */
final class WrittenNumber {

  private WrittenNumber() {}

  /** An amount of the native coin: {@code 0.01ether}, {@code 50gwei}, wei, or hexadecimal wei. */
  static Wei wei(String name, String text) {
    return text.startsWith("0x") ? new Wei(hexadecimal(name, text)) : Wei.parse(text);
  }

  /** A count, in decimal or hexadecimal digits. */
  static long whole(String name, String text) {
    try {
      return integer(name, text).longValueExact();
    } catch (ArithmeticException e) {
      throw malformed(name);
    }
  }

  private static BigInteger integer(String name, String text) {
    if (text.startsWith("0x")) {
      return hexadecimal(name, text);
    }
    if (!text.matches("[0-9]{1,78}")) {
      throw malformed(name);
    }
    return new BigInteger(text);
  }

  private static BigInteger hexadecimal(String name, String text) {
    if (!text.matches("0x[0-9a-fA-F]{1,64}")) {
      throw malformed(name);
    }
    return new BigInteger(text.substring(2), 16);
  }

  private static RuntimeException malformed(String name) {
    return TRANSACTION_NUMBER_MALFORMED.because(
        name + " is no whole number, or one that is too large.");
  }
}
