package io.stablecoin.gateway.types;

/** The hash that names a block: Keccak-256 of its header. */
public record BlockHash(Bytes value) {

  public static final int SIZE = 32;

  public BlockHash {
    FixedSize.require(value, SIZE, "A block's hash");
  }

  /**
   * Reads {@code 0x} and 64 hexadecimal digits.
   *
   * @throws InvalidValueException with code {@code hex_malformed} or {@code wrong_size}
   */
  public static BlockHash parse(String text) {
    return new BlockHash(Bytes.fromHex(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
