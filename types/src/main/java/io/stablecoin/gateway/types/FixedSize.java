package io.stablecoin.gateway.types;

/** The check shared by the values that are a fixed number of bytes. */
final class FixedSize {

  private FixedSize() {}

  static void require(Bytes value, int size, String what) {
    if (value.size() != size) {
      throw new InvalidValueException(
          "wrong_size", "%s is %d bytes, not %d.".formatted(what, size, value.size()));
    }
  }
}
