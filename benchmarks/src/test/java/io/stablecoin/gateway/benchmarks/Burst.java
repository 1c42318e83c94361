package io.stablecoin.gateway.benchmarks;

import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.signer.awskms.SignRate;
import io.stablecoin.gateway.signer.awskms.observation.SigningMeasurement;
import io.stablecoin.gateway.signer.awskms.observation.SigningObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * {@code Burst KEY SIGNATURES RATE QUOTA PROCESS}: so many callers at once, at 20 ms for each
 * answer of KMS and within a quota; the process is that of the endpoint.
 */
final class Burst implements SigningObserver, AutoCloseable {

  private static final Duration LATENCY = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int WARM_UP = 20_000;

  private final KmsSigner signer;
  private final LongAdder throttledRequests = new LongAdder();
  private final LongAdder failed = new LongAdder();

  private Burst(Endpoint endpoint, String key, int rate) {
    this.signer =
        KmsSigner.of(new KmsKeyId(key), endpoint.settings(PATIENCE))
            .rate(SignRate.perSecond(rate))
            .observer(this)
            .connect();
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int signatures = Integer.parseInt(arguments[1]);
    int rate = Integer.parseInt(arguments[2]);
    int quota = Integer.parseInt(arguments[3]);
    ProcessHandle kms = ProcessHandle.of(Long.parseLong(arguments[4])).orElseThrow();
    Endpoint endpoint = Endpoint.ofEnvironment();
    try (Burst burst = new Burst(endpoint, arguments[0], rate)) {
      burst.signAtOnce(WARM_UP);
      endpoint.restrict(LATENCY, quota);
      System.out.println(burst.measured(signatures, rate, kms));
    } finally {
      endpoint.release();
    }
  }

  private String measured(int signatures, int rate, ProcessHandle kms) throws InterruptedException {
    throttledRequests.reset();
    failed.reset();
    Duration own = ProcessorTime.used();
    Duration others = processor(kms);
    long begin = System.nanoTime();
    signAtOnce(signatures);
    double seconds = (System.nanoTime() - begin) / 1e9;
    return "%d\t%.2f\t%.0f\t%.1f\t%d\t%d\t%.2f\t%.2f"
        .formatted(
            rate,
            seconds,
            signatures / seconds,
            100 * signatures / seconds / rate,
            throttledRequests.sum(),
            failed.sum(),
            ProcessorTime.used().minus(own).toNanos() / 1e9 / seconds,
            processor(kms).minus(others).toNanos() / 1e9 / seconds);
  }

  private static Duration processor(ProcessHandle process) {
    return process.info().totalCpuDuration().orElseThrow();
  }

  private void signAtOnce(int signatures) throws InterruptedException {
    List<Thread> callers = new ArrayList<>();
    for (int i = 0; i < signatures; i++) {
      long nonce = i;
      callers.add(Thread.ofVirtual().start(() -> sign(nonce)));
    }
    for (Thread caller : callers) {
      caller.join();
    }
  }

  private void sign(long nonce) {
    try {
      signer.signTransaction(Transfers.withNonce(nonce));
    } catch (SigningException e) {
      failed.increment();
    }
  }

  @Override
  public void measured(SigningMeasurement measurement) {
    throttledRequests.add(measurement.throttles());
  }

  @Override
  public void close() {
    signer.close();
  }
}
