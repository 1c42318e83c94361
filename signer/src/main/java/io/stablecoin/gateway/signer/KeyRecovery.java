package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Digest;
import java.util.Optional;

/** Finds the public key that made a signature (SEC 1, section 4.1.6). */
interface KeyRecovery {

  /** Empty where no key can have made this signature. */
  Optional<PublicKey> recover(Digest digest, Signature signature);
}
