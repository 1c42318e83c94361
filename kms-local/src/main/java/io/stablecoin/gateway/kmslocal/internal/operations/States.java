package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.errors.KmsFailure;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyState;

/**
 * Which operations a key allows in which state.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html">AWS KMS
 *     developer guide, key states</a>
 */
final class States {

  private States() {}

  /** For the operations that use a key: it must be enabled. */
  static void requireUsable(Key key, Call call) {
    switch (key.state(call.now())) {
      case ENABLED -> {}
      case DISABLED ->
          throw KmsError.DISABLED.because(key.id().arn(call.accountId()) + " is disabled.");
      case CREATING -> throw inState(key, call, "creating");
      case PENDING_DELETION -> throw inState(key, call, "pending deletion");
    }
  }

  /** For the operations that change a key: it must exist for good. */
  static void requireChangeable(Key key, Call call) {
    switch (key.state(call.now())) {
      case ENABLED, DISABLED -> {}
      case CREATING -> throw inState(key, call, "creating");
      case PENDING_DELETION -> throw inState(key, call, "pending deletion");
    }
  }

  static void requirePendingDeletion(Key key, Call call) {
    if (key.state(call.now()) != KeyState.PENDING_DELETION) {
      throw KmsError.INVALID_STATE.because(
          key.id().arn(call.accountId()) + " is not pending deletion.");
    }
  }

  private static KmsFailure inState(Key key, Call call, String state) {
    return KmsError.INVALID_STATE.because(key.id().arn(call.accountId()) + " is " + state + ".");
  }
}
