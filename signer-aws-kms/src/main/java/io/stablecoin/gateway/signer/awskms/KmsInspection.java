package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.InvalidValueException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.kms.model.KeyMetadata;

/**
 * All that must be right about a key before money depends on it, each question answered by itself.
 * Ends within 5 seconds. It makes one real signature, of a digest that can be no transaction.
 *
 * @param key the key behind the name, where it could be described
 * @param address the account of the key, where its public key could be read
 * @param checks {@code permission_describe_key}, {@code permission_get_public_key}, {@code
 *     permission_sign}, {@code test_signature}, and, where the key could be described, {@code
 *     key_spec} and {@code key_state}
 */
public record KmsInspection(
    Optional<KmsKeyId> key, Optional<Address> address, List<KmsCheck> checks) {

  public KmsInspection {
    checks = List.copyOf(checks);
  }

  /**
   * Asks KMS about a key.
   *
   * @param recorder keeps a record of the dry run and of the signature
   * @param clock of the records
   * @throws InvalidValueException as {@link KmsRegion} says
   */
  public static KmsInspection of(
      KmsKeyId id, KmsSettings settings, SigningRecorder recorder, InstantSource clock) {
    KmsKey key = KmsKey.open(id, settings);
    try {
      HealthChecks asking = new HealthChecks(key);
      return of(asking, () -> asking.journal(recorder, clock));
    } finally {
      key.client().close();
    }
  }

  private static KmsInspection of(HealthChecks asking, Supplier<Journal> journal) {
    KmsKey key = asking.key();
    DryRun signing = new DryRun(key, key::publicKey);
    List<KmsCheck> checks =
        new ArrayList<>(
            asking.ask(
                List.of(
                    asking.description("permission_describe_key"),
                    asking.publicKey("permission_get_public_key"),
                    HealthChecks.signing("permission_sign", journal, signing::run),
                    HealthChecks.signing("test_signature", journal, signing::sign))));
    Optional<KeyMetadata> metadata = asking.metadata();
    metadata.stream().flatMap(it -> fitness(it, key.failures().key())).forEach(checks::add);
    return new KmsInspection(metadata.map(it -> new KmsKeyId(it.arn())), asking.address(), checks);
  }

  private static Stream<KmsCheck> fitness(KeyMetadata metadata, String name) {
    return Stream.of(
        KmsCheck.run("key_spec", () -> KmsKeySpec.require(metadata, name)),
        KmsCheck.run("key_state", () -> KmsKeyState.require(metadata.keyState(), name)));
  }
}
