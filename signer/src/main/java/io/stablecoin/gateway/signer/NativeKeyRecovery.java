package io.stablecoin.gateway.signer;

import fr.acinq.secp256k1.Secp256k1;
import fr.acinq.secp256k1.Secp256k1Exception;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import java.util.Optional;

/** Recovery by libsecp256k1, the library of Bitcoin Core and of most Ethereum nodes. */
final class NativeKeyRecovery implements KeyRecovery {

  private static final int SCALAR_SIZE = 32;

  private final Secp256k1 library = Secp256k1.get();

  /**
   * @throws LinkageError where the library cannot be used, which shows only at its first use
   */
  NativeKeyRecovery() {
    library.secKeyVerify(new byte[SCALAR_SIZE]);
  }

  @Override
  public Optional<PublicKey> recover(Digest digest, Signature signature) {
    byte[] rs = signature.toRs().toArray();
    try {
      byte[] key = library.ecdsaRecover(rs, digest.value().toArray(), signature.recoveryId());
      return Optional.of(PublicKey.fromUncompressed(Bytes.of(key)));
    } catch (Secp256k1Exception e) {
      return Optional.empty();
    }
  }
}
