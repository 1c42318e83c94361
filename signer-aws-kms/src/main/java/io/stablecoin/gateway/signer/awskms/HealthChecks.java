package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.PublicKey;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.types.Address;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The questions that tell whether a key can sign, asked all at once. */
final class HealthChecks {

  /**
   * For a request, and for a check of several. A command answers within 5 seconds, its start
   * included.
   */
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private static final Duration LIMIT_OF_CHECK = Duration.ofMillis(3_300);

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

  Question publicKey(String name) {
    return new Question(name, this::readPublicKey);
  }

  Question publicKey(PublicKey expected) {
    return new Question("public_key", () -> requireSame(expected, readPublicKey()));
  }

  private PublicKey readPublicKey() {
    PublicKey found = key.publicKey();
    address.set(Optional.of(found.address()));
    return found;
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
    List<KmsCheck> made = ask(questions);
    return new KmsHealth(address.get(), made);
  }

  /** The address, where the public key was read. */
  Optional<Address> address() {
    return address.get();
  }

  List<KmsCheck> ask(List<Question> questions) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      List<CompletableFuture<KmsCheck>> checks =
          questions.stream().map(question -> begin(question, threads)).toList();
      return checks.stream().map(CompletableFuture::join).toList();
    } finally {
      // Not closed, for that would wait for what hangs.
      threads.shutdownNow();
    }
  }

  private CompletableFuture<KmsCheck> begin(Question question, Executor threads) {
    String name = question.name();
    KmsCheck late =
        KmsCheck.failed(name, LIMIT_OF_CHECK, key.failures().timedOut("the check " + name));
    return CompletableFuture.supplyAsync(() -> KmsCheck.run(name, question.asking()), threads)
        .completeOnTimeout(late, LIMIT_OF_CHECK.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void requireSame(PublicKey pinned, PublicKey found) {
    if (!pinned.equals(found)) {
      throw new SigningException.AddressMismatch(pinned.address());
    }
  }
}
