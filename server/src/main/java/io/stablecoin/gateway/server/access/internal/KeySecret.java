package io.stablecoin.gateway.server.access.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import io.stablecoin.gateway.server.access.GatewaySecret;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The text of an API key: {@code sk_test_} or {@code sk_live_}, then 43 characters, 256 bits. */
record KeySecret(String text) {

  private static final Pattern FORM = Pattern.compile("sk_(test|live)_[0-9A-Za-z]{43}");
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 43;
  private static final int HINT_LENGTH = "sk_test_".length() + 3;
  private static final String HMAC = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  static KeySecret next(boolean live) {
    String random =
        RANDOM
            .ints(LENGTH, 0, ALPHABET.length())
            .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
            .collect(joining());
    return new KeySecret((live ? "sk_live_" : "sk_test_") + random);
  }

  static Optional<KeySecret> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new KeySecret(text)) : Optional.empty();
  }

  String hint() {
    return text.substring(0, HINT_LENGTH);
  }

  byte[] hmac(GatewaySecret secret) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.value().toArray(), HMAC));
      return mac.doFinal(text.getBytes(US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA256", e);
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return hint() + "…";
  }
}
