package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.RecoveryLibrary;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.InvalidValueException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a key can sign. Each check is made whatever became of the others: together they tell
 * which permission is missing. All are made at once and end within 5 seconds.
 *
 * @param address the account of the key, where its public key could be read
 * @param checks {@code describe_key}, {@code public_key}, {@code sign_dry_run}, and {@code alias}
 *     where a connected key was named by one
 */
public record KmsHealth(Optional<Address> address, List<KmsCheck> checks) {

  private static final String DESCRIPTION = "describe_key";
  private static final String SIGNING = "sign_dry_run";

  public KmsHealth {
    checks = List.copyOf(checks);
  }

  public boolean healthy() {
    return checks.stream().allMatch(KmsCheck::ok);
  }

  /** Which library proves signatures; health is the same with the slower one. */
  public RecoveryLibrary recoveryLibrary() {
    return RecoveryLibrary.inUse();
  }

  /**
   * Checks a key that nobody has connected to.
   *
   * @param recorder keeps a record of the dry run, as of each request to sign
   * @param clock of the record
   * @throws InvalidValueException as {@link KmsRegion} says
   */
  public static KmsHealth check(
      KmsKeyId id, KmsSettings settings, SigningRecorder recorder, InstantSource clock) {
    KmsKey key = KmsKey.open(id, settings);
    try {
      HealthChecks checks = new HealthChecks(key);
      DryRun dryRun = new DryRun(checks.key(), checks.key()::publicKey);
      return checks.run(
          List.of(
              checks.usable(DESCRIPTION),
              checks.publicKey("public_key"),
              HealthChecks.signing(SIGNING, () -> checks.journal(recorder, clock), dryRun::run)));
    } finally {
      key.client().close();
    }
  }

  static KmsHealth of(KmsKey key, PinnedKey pinned, Journal journal) {
    HealthChecks checks = new HealthChecks(key);
    DryRun dryRun = new DryRun(checks.key(), pinned::publicKey);
    List<HealthChecks.Question> all =
        new ArrayList<>(
            List.of(
                checks.usable(DESCRIPTION),
                checks.publicKey(pinned.publicKey()),
                HealthChecks.signing(SIGNING, () -> journal, dryRun::run)));
    if (pinned.name().isAlias()) {
      all.add(checks.alias(pinned));
    }
    return checks.run(all);
  }
}
