package io.stablecoin.gateway.server.configuration.internal;

import io.stablecoin.gateway.server.configuration.GatewayMode;
import java.util.regex.Pattern;

/**
 * Finds private keys. The gateway signs with KMS alone, so a key that lies in its environment
 * serves only whoever steals it.
 */
record PrivateKeys(Variables variables, GatewayMode mode) {

  /** Of these, 64 digits are no key: our own secret, and the checksums that images carry. */
  private static final Pattern OTHER_NAME = Pattern.compile("GATEWAY_SECRET|.*_SHA256");

  private static final Pattern KEY_NAME =
      Pattern.compile("(?:.*_)?(?:PRIVATE_?KEYS?|MNEMONIC|SEED_PHRASE)(?:_.*)?");

  /** 32 bytes, some of whose first digits may have been left out. */
  private static final Pattern NAMED_KEY =
      Pattern.compile("(?s).*(?<![0-9a-fA-F])[0-9a-fA-F]{60,64}(?![0-9a-fA-F]).*|\\s*-----BEGIN.*");

  private static final Pattern KEY =
      Pattern.compile("(?:0x)?[0-9a-fA-F]{64}(?:\\s*,\\s*(?:0x)?[0-9a-fA-F]{64})*");

  /** The words of BIP-39 have 3 to 8 letters. */
  private static final Pattern PHRASE =
      Pattern.compile("[a-z]{3,8}(?:\\s+[a-z]{3,8}){11}(?:(?:\\s+[a-z]{3,8}){3}){0,4}");

  void report() {
    variables.values().keySet().stream().sorted().filter(this::isKey).forEach(this::report);
  }

  private boolean isKey(String name) {
    String value = variables.text(name).orElse("");
    return !OTHER_NAME.matcher(name).matches()
        && (KEY.matcher(value).matches()
            || PHRASE.matcher(value).matches()
            || (KEY_NAME.matcher(name).matches() && NAMED_KEY.matcher(value).matches()));
  }

  private void report(String name) {
    String code = "private_key_in_environment";
    String message =
        "It looks like a private key or its words. The gateway needs none: remove it, and move what"
            + " the key holds to an address whose key is in KMS.";
    if (mode == GatewayMode.DEVELOPMENT) {
      variables.findings().warn(name, code, message);
    } else {
      variables.findings().add(name, code, message);
    }
  }
}
