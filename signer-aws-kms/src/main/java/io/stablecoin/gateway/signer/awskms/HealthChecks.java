package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.PublicKey;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.types.Address;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** The questions that tell whether a key can sign, asked all at once. */
final class HealthChecks {

  private static final Duration LIMIT = Duration.ofSeconds(4);

  private final KmsKey key;
  private final AtomicReference<Optional<Address>> address =
      new AtomicReference<>(Optional.empty());

  /** A check that has not been made. */
  record Question(String name, Runnable asking) {}

  HealthChecks(KmsKey key) {
    this.key = key.within(LIMIT);
  }

  /** The key, asked with the patience of a check. */
  KmsKey key() {
    return key;
  }

  Question description() {
    return new Question("describe_key", key::describeUsable);
  }

  Question publicKey(Optional<PublicKey> expected) {
    return new Question(
        "public_key",
        () -> {
          PublicKey found = key.publicKey();
          address.set(Optional.of(found.address()));
          expected.ifPresent(pinned -> requireSame(pinned, found));
        });
  }

  Question signing(DryRun dryRun) {
    return new Question("sign_dry_run", () -> dryRun.run(new Transmissions()));
  }

  Question recordedSigning(DryRun dryRun, Journal journal) {
    return new Question(
        "sign_dry_run",
        () -> {
          Transmissions sent = new Transmissions();
          journal.dryRun(DryRun.request(), sent, () -> dryRun.run(sent));
        });
  }

  Question alias(PinnedKey pinned) {
    KmsKey byName = key.named(pinned.name().value());
    return new Question(
        "alias", () -> pinned.requireStillNamed(new KmsKeyId(byName.describe().arn())));
  }

  KmsHealth run(List<Question> questions) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<KmsCheck>> checks =
          questions.stream()
              .map(question ->
                  CompletableFuture.supplyAsync(
                      () -> KmsCheck.run(question.name(), question.asking()), threads))
              .toList();
      List<KmsCheck> made = checks.stream().map(CompletableFuture::join).toList();
      return new KmsHealth(address.get(), made);
    }
  }

  private static void requireSame(PublicKey pinned, PublicKey found) {
    if (!pinned.equals(found)) {
      throw new SigningException.AddressMismatch(pinned.address());
    }
  }
}
