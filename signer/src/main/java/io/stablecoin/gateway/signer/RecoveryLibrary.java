package io.stablecoin.gateway.signer;

import java.util.Optional;

/** Which library finds the public key of a signature; health shows it. */
public enum RecoveryLibrary {
  /** The native one, several times faster. */
  LIBSECP256K1,
  /**
   * In Java, where the native one does not load: no build for the platform, or no folder for
   * temporary files that allows execution.
   */
  BOUNCY_CASTLE;

  private static final Optional<KeyRecovery> NATIVE = loadNative();

  /** The library in use, the same for the life of the process. */
  public static RecoveryLibrary inUse() {
    return NATIVE.isPresent() ? LIBSECP256K1 : BOUNCY_CASTLE;
  }

  static KeyRecovery recovery() {
    return NATIVE.orElseGet(BouncyCastleKeyRecovery::new);
  }

  private static Optional<KeyRecovery> loadNative() {
    try {
      return Optional.of(new NativeKeyRecovery());
    } catch (RuntimeException | LinkageError e) {
      return Optional.empty();
    }
  }
}
