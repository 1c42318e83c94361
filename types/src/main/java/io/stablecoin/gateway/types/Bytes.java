package io.stablecoin.gateway.types;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.HexFormat;

/** An immutable string of bytes; written {@code 0x…}, in lower case. */
public final class Bytes {

  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** Copies the given bytes. */
  public static Bytes of(byte... bytes) {
    return bytes.length == 0 ? EMPTY : new Bytes(bytes.clone());
  }

  /**
   * Reads {@code 0x} and an even number of hexadecimal digits; {@code 0x} alone is empty.
   *
   * @throws InvalidValueException with code {@code hex_malformed}
   */
  public static Bytes fromHex(String text) {
    if (!text.startsWith("0x")) {
      throw malformed(text, "it must start with 0x");
    }
    if (text.length() % 2 != 0) {
      throw malformed(text, "it has an odd number of digits");
    }
    try {
      return new Bytes(HexFormat.of().parseHex(text, 2, text.length()));
    } catch (IllegalArgumentException e) {
      throw malformed(text, "it has a character that is no hexadecimal digit");
    }
  }

  private static InvalidValueException malformed(String text, String why) {
    return new InvalidValueException(
        "hex_malformed", InvalidValueException.quote(text) + " is not hexadecimal: " + why + ".");
  }

  /**
   * The text in UTF-8.
   *
   * @throws InvalidValueException with code {@code text_malformed} where the text holds half a
   *     surrogate pair, which UTF-8 cannot write
   */
  public static Bytes ofUtf8(String text) {
    try {
      // String.getBytes would put a question mark in its place.
      ByteBuffer encoded = UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] content = new byte[encoded.remaining()];
      encoded.get(content);
      return new Bytes(content);
    } catch (CharacterCodingException e) {
      throw new InvalidValueException(
          "text_malformed",
          "The text holds half a surrogate pair, which UTF-8 cannot write: mend the text.");
    }
  }

  /** A copy of the content. */
  public byte[] toArray() {
    return content.clone();
  }

  public int size() {
    return content.length;
  }

  public boolean isEmpty() {
    return content.length == 0;
  }

  /** The bytes from {@code from} (inclusive) to {@code to} (exclusive). */
  public Bytes slice(int from, int to) {
    return new Bytes(Arrays.copyOfRange(content, from, to));
  }

  /** These bytes, then those of {@code tail}. */
  public Bytes concat(Bytes tail) {
    byte[] joined = Arrays.copyOf(content, content.length + tail.content.length);
    System.arraycopy(tail.content, 0, joined, content.length, tail.content.length);
    return new Bytes(joined);
  }

  /** The Keccak-256 digest, Ethereum's hash: not NIST's SHA3-256. */
  public Bytes keccak256() {
    return new Bytes(Keccak256.hash(content));
  }

  /** The digits without the leading {@code 0x}. */
  public String toUnprefixedHex() {
    return HexFormat.of().formatHex(content);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return "0x" + toUnprefixedHex();
  }
}
