package io.stablecoin.gateway.types;

import static io.stablecoin.gateway.types.InvalidValueException.quote;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;

/**
 * The address of an account or a contract: 20 bytes, written with the checksum of EIP-55.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-55">EIP-55</a>
 */
public record Address(Bytes value) {

  public static final int SIZE = 20;
  public static final Address ZERO = new Address(Bytes.of(new byte[SIZE]));

  private static final int DIGITS = 2 * SIZE;
  private static final Bytes CREATE2_PREFIX = Bytes.of((byte) 0xff);

  public Address {
    FixedSize.require(value, SIZE, "An address");
  }

  /**
   * Reads {@code 0x} and 40 hexadecimal digits. Digits all in lower or all in upper case carry no
   * checksum; mixed ones must carry the right one.
   *
   * @throws InvalidValueException with code {@code address_malformed}, {@code address_length} or
   *     {@code address_checksum}
   */
  public static Address parse(String text) {
    if (!text.startsWith("0x")) {
      throw new InvalidValueException(
          "address_malformed", quote(text) + " is no address: it must start with 0x.");
    }
    String digits = text.substring(2);
    if (digits.length() != DIGITS) {
      throw new InvalidValueException(
          "address_length",
          "%s is no address: it has %d digits after 0x, an address has %d."
              .formatted(quote(text), digits.length(), DIGITS));
    }
    if (!digits.matches("[0-9a-fA-F]+")) {
      throw new InvalidValueException(
          "address_malformed",
          quote(text) + " is no address: it has a character that is no hexadecimal digit.");
    }
    Address address = new Address(Bytes.fromHex(text));
    requireChecksum(text, digits, address);
    return address;
  }

  private static void requireChecksum(String text, String digits, Address address) {
    boolean oneCase =
        digits.equals(digits.toLowerCase(Locale.ROOT))
            || digits.equals(digits.toUpperCase(Locale.ROOT));
    if (!oneCase && !text.equals(address.toString())) {
      throw new InvalidValueException(
          "address_checksum",
          quote(text)
              + " fails its EIP-55 checksum: a character was changed. Copy the address again.");
    }
  }

  /** Reads the low 20 bytes of a 32-byte word, as topics and ABI data hold an address. */
  public static Address fromWord(Bytes word) {
    FixedSize.require(word, 32, "A word");
    return new Address(word.slice(32 - SIZE, 32));
  }

  /**
   * The address of a contract that {@code creator} makes by CREATE2, on any chain.
   *
   * @param salt 32 bytes
   * @param initCodeHash the Keccak-256 of the code that runs once to create the contract
   * @see <a href="https://eips.ethereum.org/EIPS/eip-1014">EIP-1014</a>
   */
  public static Address create2(Address creator, Bytes salt, Bytes initCodeHash) {
    FixedSize.require(salt, 32, "A salt");
    FixedSize.require(initCodeHash, 32, "A hash of init code");
    Bytes preimage = CREATE2_PREFIX.concat(creator.value).concat(salt).concat(initCodeHash);
    return fromWord(preimage.keccak256());
  }

  /** The address as a 32-byte word, zeros in front. */
  public Bytes toWord() {
    return Bytes.of(new byte[32 - SIZE]).concat(value);
  }

  public boolean isZero() {
    return equals(ZERO);
  }

  /** The address with its EIP-55 checksum. */
  @Override
  public String toString() {
    char[] digits = value.toUnprefixedHex().toCharArray();
    String hash = Bytes.of(new String(digits).getBytes(US_ASCII)).keccak256().toUnprefixedHex();
    for (int i = 0; i < digits.length; i++) {
      if (Character.digit(hash.charAt(i), 16) >= 8) {
        digits[i] = Character.toUpperCase(digits[i]);
      }
    }
    return "0x" + new String(digits);
  }
}
