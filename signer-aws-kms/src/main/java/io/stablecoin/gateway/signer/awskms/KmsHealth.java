package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.PublicKey;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import io.stablecoin.gateway.types.InvalidValueException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether a key can sign. Each check is made whatever became of the others: together they tell
 * which permission is missing.
 *
 * @param address the account of the key, where its public key could be read
 */
public record KmsHealth(Optional<Address> address, List<KmsCheck> checks) {

  private static final Digest ANY_DIGEST = Digest.of(Bytes.EMPTY);

  public KmsHealth {
    checks = List.copyOf(checks);
  }

  public boolean healthy() {
    return checks.stream().allMatch(KmsCheck::ok);
  }

  /**
   * Checks a key that nobody has connected to.
   *
   * @throws InvalidValueException as {@link KmsRegion} says
   */
  public static KmsHealth check(KmsKeyId id, KmsSettings settings) {
    KmsKey key = KmsKey.open(id, settings);
    try {
      return of(key, Optional.empty());
    } finally {
      key.client().close();
    }
  }

  static KmsHealth of(KmsKey key, Optional<PublicKey> expected) {
    AtomicReference<Optional<Address>> address = new AtomicReference<>(Optional.empty());
    KmsCheck description = KmsCheck.run("describe_key", key::describeUsable);
    KmsCheck publicKey =
        KmsCheck.run(
            "public_key",
            () -> {
              PublicKey found = key.publicKey();
              address.set(Optional.of(found.address()));
              expected.ifPresent(pinned -> requireSame(pinned, found));
            });
    KmsCheck signing = KmsCheck.run("sign_dry_run", () -> key.signDryRun(ANY_DIGEST));
    return new KmsHealth(address.get(), List.of(description, publicKey, signing));
  }

  private static void requireSame(PublicKey pinned, PublicKey found) {
    if (!pinned.equals(found)) {
      throw new SigningException.AddressMismatch(pinned.address());
    }
  }
}
