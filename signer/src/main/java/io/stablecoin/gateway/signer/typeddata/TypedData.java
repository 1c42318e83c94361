package io.stablecoin.gateway.signer.typeddata;

import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import io.stablecoin.gateway.types.InvalidValueException;

/**
 * A message with types and the domain in which it holds.
 *
 * @param primaryType the type of the message
 * @param domainSeparator 32 bytes, the hash of the domain, as contracts answer {@code
 *     DOMAIN_SEPARATOR()}
 * @param structHash 32 bytes, the hash of the message
 * @see <a href="https://eips.ethereum.org/EIPS/eip-712">EIP-712</a>
 */
public record TypedData(String primaryType, Bytes domainSeparator, Bytes structHash) {

  private static final Bytes PREFIX = Bytes.of((byte) 0x19, (byte) 1);

  /**
   * Reads the JSON that {@code eth_signTypedData_v4} takes: {@code types}, {@code primaryType},
   * {@code domain}, {@code message}, and nothing else.
   *
   * <p>Numbers are JSON integers, or strings of decimal or of 0x and hexadecimal digits; bytes are
   * 0x and hexadecimal digits. {@code EIP712Domain} may be left out of the types. Structs may
   * contain themselves in arrays; null stands for no value. At most 128 KiB, 64 levels and 100
   * types.
   *
   * @throws InvalidValueException with code {@code typed_data_malformed}, {@code
   *     typed_data_too_large}, {@code type_unknown}, {@code type_malformed}, {@code
   *     primary_type_unknown}, {@code domain_malformed}, {@code field_missing}, {@code
   *     field_unknown}, {@code value_malformed}, {@code value_out_of_range}, or a code of {@code
   *     Address} and {@code Bytes}; the message begins with the place
   */
  public static TypedData parse(String json) {
    return TypedDataReader.read(json);
  }

  /** What has to be signed. */
  public Digest digest() {
    return Digest.of(PREFIX.concat(domainSeparator).concat(structHash));
  }
}
