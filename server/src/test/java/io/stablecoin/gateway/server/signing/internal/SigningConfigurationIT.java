package io.stablecoin.gateway.server.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.stablecoin.gateway.server.database.TestContext;
import io.stablecoin.gateway.server.database.TestDatabase;
import io.stablecoin.gateway.server.signing.SigningKeys;
import io.stablecoin.gateway.server.signing.SigningSettings;
import io.stablecoin.gateway.server.signing.TestKeys;
import io.stablecoin.gateway.server.signing.WatchedKeys;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;

/** Keys as the server connects them. */
class SigningConfigurationIT {

  private static final Digest DIGEST = Digest.of(Bytes.ofUtf8("anything"));
  private static final int RATE = 10;

  @TempDir static Path directory;

  private static TestKeys keys;
  private static List<KmsKeyId> ids;

  @BeforeAll
  static void start() {
    keys = new TestKeys(directory.resolve("keys.json"));
    ids = List.of(keys.createKey(), keys.createKey());
  }

  @AfterAll
  static void stop() {
    keys.close();
  }

  @Test
  void allKeysShareOneRateAndAreMeasuredAndRecorded() {
    try (TestDatabase database = TestDatabase.create();
        TestContext context =
            TestContext.start(database, SigningConfiguration.class, Surroundings.class);
        KmsSigner one = context.get(SigningKeys.class).connect(ids.getFirst());
        KmsSigner other = context.get(SigningKeys.class).connect(ids.getLast())) {

      // No second holds more than ten turns, however long a pause is made good.
      assertThat(timeOf(6, one, other)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));

      MeterRegistry meters = context.get(MeterRegistry.class);
      assertThat(ids)
          .allSatisfy(id ->
              assertThat(
                      meters
                          .get("gateway.kms.sign")
                          .tags("key", id.label(), "code", "signed")
                          .timer()
                          .count())
                  .isEqualTo(6));
      assertThat(
              database
                  .jdbc()
                  .sql("select count(*) from signing_attempts where outcome = 'signed'")
                  .query(Integer.class)
                  .single())
          .isEqualTo(12);
    }
  }

  private static Duration timeOf(int times, KmsSigner one, KmsSigner other) {
    long start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, times)
          .forEach(_ -> {
            threads.execute(() -> one.sign(DIGEST));
            threads.execute(() -> other.sign(DIGEST));
          });
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** What the rest of the server gives. */
  static class Surroundings {

    @Bean
    MeterRegistry meters() {
      return new SimpleMeterRegistry();
    }

    @Bean
    SigningSettings settings() {
      return new SigningSettings(ids, keys.settings(), RATE, Duration.ofMinutes(1), false);
    }

    @Bean
    WatchedKeys watched() {
      return List::of;
    }
  }
}
