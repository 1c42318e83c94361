package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.SigningException;
import java.util.Optional;
import software.amazon.awssdk.services.kms.model.KeyState;

/**
 * What the state of a key means for signing.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html">Key
 *     states</a>
 */
final class KmsKeyState {

  private KmsKeyState() {}

  /** Empty where a key in this state signs. */
  static Optional<SigningException> failure(KeyState state, String key) {
    return switch (state) {
      // While the primary Region of a multi-Region key changes, both keys sign.
      case ENABLED, UPDATING -> Optional.empty();
      case DISABLED -> Optional.of(disabled(key));
      case PENDING_DELETION, PENDING_REPLICA_DELETION -> Optional.of(pendingDeletion(key));
      case PENDING_IMPORT -> Optional.of(pendingImport(key));
      case UNAVAILABLE -> Optional.of(unavailable(key));
      case CREATING, UNKNOWN_TO_SDK_VERSION -> Optional.of(notReady(key));
    };
  }

  /** Throws what {@link #failure} finds. */
  static void require(KeyState state, String key) {
    Optional<SigningException> failure = failure(state, key);
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  static SigningException disabled(String key) {
    return new SigningException.KeyDisabled(
        "The key " + key + " is disabled.",
        "If that was not meant, an administrator enables it: aws kms enable-key.");
  }

  static SigningException notReady(String key) {
    return new SigningException.KeyNotReady(
        "The key " + key + " is not ready: it is being created or changed.",
        "Wait a minute and try again; aws kms describe-key shows its state.");
  }

  static SigningException unavailable(String key) {
    return new SigningException.KeyUnavailable(
        "The store that holds the material of the key " + key + " is out of reach of KMS.",
        "Connect the key store again; aws kms describe-key shows the key's state.");
  }

  private static SigningException pendingImport(String key) {
    return new SigningException.KeyPendingImport(
        "The key " + key + " has no material: it was never imported, was deleted or has expired.",
        "Import the same material again: aws kms import-key-material.");
  }

  private static SigningException pendingDeletion(String key) {
    return new SigningException.KeyPendingDeletion(
        "The key " + key + " is scheduled for deletion, and what its account holds will be lost.",
        "Cancel it now if that was not meant: aws kms cancel-key-deletion, then enable-key.");
  }
}
