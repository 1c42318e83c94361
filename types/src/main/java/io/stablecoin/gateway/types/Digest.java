package io.stablecoin.gateway.types;

/** The 32 bytes that a signature is made over: always a Keccak-256 digest, never a message. */
public record Digest(Bytes value) {

  public static final int SIZE = 32;

  public Digest {
    FixedSize.require(value, SIZE, "A digest");
  }

  /** The Keccak-256 digest of {@code message}. */
  public static Digest of(Bytes message) {
    return new Digest(message.keccak256());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
