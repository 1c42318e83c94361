package io.stablecoin.gateway.types;

import java.util.regex.Pattern;

/**
 * The id of an EVM chain (EIP-155), at least 1.
 *
 * @see <a href="https://chainagnostic.org/CAIPs/caip-2">CAIP-2</a>
 */
public record ChainId(long value) {

  private static final Pattern CAIP_2 = Pattern.compile("eip155:([1-9][0-9]{0,17})");

  public ChainId {
    if (value < 1) {
      throw new InvalidValueException(
          "chain_id_invalid", "A chain id is a whole number from 1 on, not " + value + ".");
    }
  }

  /**
   * Reads a CAIP-2 id, {@code eip155:137}.
   *
   * @throws InvalidValueException with code {@code chain_id_invalid}
   */
  public static ChainId parseCaip2(String text) {
    var matcher = CAIP_2.matcher(text);
    if (!matcher.matches()) {
      throw new InvalidValueException(
          "chain_id_invalid",
          InvalidValueException.quote(text) + " is no CAIP-2 id of an EVM chain: eip155:137.");
    }
    return new ChainId(Long.parseLong(matcher.group(1)));
  }

  /** The CAIP-2 form, {@code eip155:137}. */
  public String toCaip2() {
    return "eip155:" + value;
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
