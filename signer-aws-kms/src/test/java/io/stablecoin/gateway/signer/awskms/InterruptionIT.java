package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.observation.SigningOutcome;
import io.stablecoin.gateway.signer.awskms.observation.SigningResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Callers that are canceled, wherever they are. */
class InterruptionIT {

  /** Less than an answer is delayed. */
  private static final Duration SOON = Duration.ofSeconds(10);

  private final TestKms kms = new TestKms();
  private final Witness witness = new Witness();
  private final List<String> codes = new CopyOnWriteArrayList<>();
  private final List<Boolean> flags = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    kms.close();
  }

  @ParameterizedTest
  @EnumSource(KmsTransport.class)
  void leavesAllPlacesFreeForOthers(KmsTransport transport) throws InterruptedException {
    KmsSettings settings = kms.settings(TestKms.REGION, 3, Duration.ofSeconds(30), transport);
    try (KmsSigner signer = connect(settings)) {
      kms.faults().delay("Sign", Duration.ofSeconds(20));
      List<Thread> callers = start(signer, KmsClients.SIGNATURES_AT_ONCE + 20);
      await().until(() -> witness.attempts.size() == KmsClients.SIGNATURES_AT_ONCE);
      callers.forEach(Thread::interrupt);
      for (Thread caller : callers) {
        join(caller);
      }
      assertThat(codes).hasSize(callers.size()).containsOnly("signing_interrupted");
      assertThat(flags).containsOnly(true);

      kms.faults().clear();
      for (Thread caller : start(signer, KmsClients.SIGNATURES_AT_ONCE)) {
        join(caller);
      }
      assertThat(codes).hasSize(callers.size());
    }
  }

  @Test
  void mayHaveLostAnAnswer() throws InterruptedException {
    try (KmsSigner signer = connect(kms.settings())) {
      kms.faults().delay("Sign", Duration.ofSeconds(20));
      Thread caller = start(signer, 1).getFirst();
      await().until(() -> witness.attempts.size() == 1);
      caller.interrupt();
      join(caller);
      assertThat(witness.results)
          .extracting(SigningResult::outcome)
          .containsExactly(SigningOutcome.ANSWER_LOST);
      assertThat(witness.states).isEmpty();
    }
  }

  private KmsSigner connect(KmsSettings settings) {
    return KmsSigner.of(new KmsKeyId(kms.createKey().keyId()), settings)
        .rate(SignRate.perSecond(100_000))
        .observer(witness)
        .recorder(witness)
        .connect();
  }

  private List<Thread> start(KmsSigner signer, int callers) {
    return IntStream.range(0, callers)
        .mapToObj(i -> Thread.ofVirtual().start(() -> sign(signer)))
        .toList();
  }

  private void sign(KmsSigner signer) {
    try {
      signer.sign(TestKms.DIGEST);
    } catch (SigningException e) {
      codes.add(e.code());
      flags.add(Thread.currentThread().isInterrupted());
    }
  }

  private static void join(Thread thread) throws InterruptedException {
    assertThat(thread.join(SOON)).isTrue();
  }
}
