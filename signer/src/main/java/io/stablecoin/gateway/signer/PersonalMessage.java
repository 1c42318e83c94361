package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;

/**
 * A message under a prefix that no transaction begins with (version 0x45 of EIP-191).
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-191">EIP-191</a>
 */
final class PersonalMessage {

  private static final String PREFIX = "\u0019Ethereum Signed Message:\n";

  private PersonalMessage() {}

  /** Keccak-256 of the prefix, the length in decimal digits, and the message. */
  static Digest digest(Bytes message) {
    return Digest.of(Bytes.ofUtf8(PREFIX + message.size()).concat(message));
  }
}
