package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.signer.awskms.observation.SigningMeasurement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More at once than the account's quota allows in a second. */
class BurstIT {

  private static final int QUOTA = 30;
  private static final int RATE = 25;
  private static final int SIGNATURES = 60;

  private final TestKms kms = new TestKms();
  private final Witness witness = new Witness();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    kms.close();
  }

  @Test
  void queuesInsteadOfBeingThrottled() throws InterruptedException {
    kms.faults().delay("Sign", Duration.ofMillis(20));
    kms.faults().throttle("Sign", QUOTA);
    try (KmsSigner signer = connect()) {
      long start = System.nanoTime();
      List<Thread> callers =
          IntStream.range(0, SIGNATURES)
              .mapToObj(i -> Thread.ofVirtual().start(() -> sign(signer)))
              .toList();
      for (Thread caller : callers) {
        caller.join();
      }
      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      assertThat(failures).isEmpty();
      assertThat(witness.measurements).hasSize(SIGNATURES);
      assertThat(witness.measurements).extracting(SigningMeasurement::throttles).containsOnly(0);
      assertThat(millis).isGreaterThan(SIGNATURES * 1000L / RATE - 100);
    }
  }

  private KmsSigner connect() {
    return KmsSigner.of(new KmsKeyId(kms.createKey().keyId()), kms.settings())
        .rate(SignRate.perSecond(RATE))
        .observer(witness)
        .connect();
  }

  private void sign(KmsSigner signer) {
    try {
      signer.sign(TestKms.DIGEST);
    } catch (RuntimeException e) {
      failures.add(e);
    }
  }
}
