package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.PublicKey;
import io.stablecoin.gateway.signer.SigningException;
import java.time.Instant;

/**
 * The key that a name meant when it was first asked for. All signing goes to its ARN; the name is
 * only looked up again to see whether it still means the same key.
 *
 * @param name as it was configured
 * @param id of the key itself
 */
record PinnedKey(KmsKeyId name, KmsKeyId id, PublicKey publicKey, Instant created) {

  /** The key without its alias and account, for observations and records. */
  String label() {
    return id.label();
  }

  /**
   * @throws SigningException.AliasMoved where the name now means another key
   */
  void requireStillNamed(KmsKeyId found) {
    if (!id.isSameKey(found)) {
      throw new SigningException.AliasMoved(
          "%s now names the key %s, but this signer keeps the key %s of %s, which it had at its start."
              .formatted(name, found, id, publicKey.address()),
          "Point the alias back with aws kms update-alias, or name the old key by its ARN until its"
              + " address is empty: the next start would take the other key.");
    }
  }
}
