package io.stablecoin.gateway.cli.access;

/**
 * What somebody may sign.
 *
 * @param digests 32 bytes, with ECDSA_SHA_256: all that the gateway needs
 * @param messages that KMS hashes itself, so that anything of up to 4 KB can be signed
 * @param otherAlgorithms than ECDSA_SHA_256
 */
record SignScope(boolean digests, boolean messages, boolean otherAlgorithms) {

  boolean any() {
    return digests || messages || otherAlgorithms;
  }

  SignScope without(SignScope other) {
    return new SignScope(
        digests && !other.digests,
        messages && !other.messages,
        otherAlgorithms && !other.otherAlgorithms);
  }

  /** After "may". */
  String words() {
    if (!digests && !messages) {
      return "sign with other algorithms than ECDSA_SHA_256";
    }
    String what =
        digests ? (messages ? "sign digests and messages" : "sign digests") : "sign messages";
    return what + (otherAlgorithms ? " with any algorithm" : " with ECDSA_SHA_256");
  }
}
