package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.PublicKey;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.observation.SigningOutcome;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import io.stablecoin.gateway.types.Address;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.kms.model.KeyMetadata;

/** The questions that tell whether a key can sign, asked all at once. */
final class HealthChecks {

  /**
   * For a request, and for a check of several. A command answers within 5 seconds, its start
   * included.
   */
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private static final Duration LIMIT_OF_CHECK = Duration.ofMillis(3_300);

  private final KmsKey key;
  private final CompletableFuture<Optional<KeyMetadata>> description = new CompletableFuture<>();
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

  Question usable(String name) {
    return new Question(name, () -> key.requireUsable(describe()));
  }

  Question description(String name) {
    return new Question(name, this::describe);
  }

  private KeyMetadata describe() {
    try {
      KeyMetadata found = key.describe();
      description.complete(Optional.of(found));
      return found;
    } finally {
      // Without effect where the key was described.
      description.complete(Optional.empty());
    }
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

  /** A question to which a signature may be the answer, so that it is recorded. */
  static Question signing(
      String name, Supplier<Journal> journal, Function<Transmissions, SigningOutcome> asking) {
    return new Question(
        name,
        () -> {
          Transmissions sent = new Transmissions();
          journal.get().dryRun(DryRun.request(), sent, () -> asking.apply(sent));
        });
  }

  /** The journal of a key to which nobody is connected. */
  Journal journal(SigningRecorder recorder, InstantSource clock) {
    return new Journal(recorder, clock, label());
  }

  /** An alias is looked up first: records name the key itself, as long as it can be described. */
  private String label() {
    KmsKeyId name = new KmsKeyId(key.id());
    return name.isAlias()
        ? description.join().map(found -> new KmsKeyId(found.arn())).orElse(name).label()
        : name.label();
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

  /** What KMS tells of the key, where it was asked by now. */
  Optional<KeyMetadata> metadata() {
    return description.getNow(Optional.empty());
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
