package io.stablecoin.gateway.server.access;

import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.InvalidValueException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The 32 random bytes that key the HMAC of API keys. Another secret makes every API key invalid.
 */
public record GatewaySecret(Bytes value) {

  private static final int SIZE = 32;
  private static final int HEX_DIGITS = 2 * SIZE;

  public GatewaySecret {
    if (value.size() != SIZE) {
      throw malformed();
    }
  }

  /**
   * Reads 32 bytes in base64 or hex.
   *
   * @throws InvalidValueException with code {@code gateway_secret_malformed}
   */
  public static GatewaySecret parse(String text) {
    String secret = text.strip();
    try {
      return new GatewaySecret(
          secret.length() == HEX_DIGITS
              ? Bytes.fromHex("0x" + secret)
              : Bytes.of(Base64.getDecoder().decode(secret)));
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static InvalidValueException malformed() {
    return new InvalidValueException(
        "gateway_secret_malformed",
        "GATEWAY_SECRET must be 32 bytes in base64 or hex. Make one with: openssl rand -hex 32");
  }

  /** Reads the secret kept in this file, which is made, for its owner only, where it is missing. */
  public static GatewaySecret keptIn(Path file) {
    try {
      if (Files.notExists(file)) {
        create(file);
      }
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void create(Path file) throws IOException {
    byte[] random = new byte[SIZE];
    new SecureRandom().nextBytes(random);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, Bytes.of(random).toUnprefixedHex() + "\n");
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "GatewaySecret[…]";
  }
}
