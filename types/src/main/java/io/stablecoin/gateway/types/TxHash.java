package io.stablecoin.gateway.types;

/** The hash that names a transaction: Keccak-256 of its signed bytes. */
public record TxHash(Bytes value) {

  public static final int SIZE = 32;

  public TxHash {
    FixedSize.require(value, SIZE, "A transaction's hash");
  }

  /**
   * Reads {@code 0x} and 64 hexadecimal digits.
   *
   * @throws InvalidValueException with code {@code hex_malformed} or {@code wrong_size}
   */
  public static TxHash parse(String text) {
    return new TxHash(Bytes.fromHex(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
