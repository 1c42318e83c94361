package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.types.InvalidValueException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KmsSettingsTest {

  @Test
  void leavesTimeForEveryAttemptAndForTheWaitsBetween() {
    KmsSettings settings = settings(3, Duration.ofSeconds(30));
    assertThat(settings.maxAttempts()).isEqualTo(4);
    assertThat(settings.attemptTimeout()).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void givesUpAnAttemptBeforeTheOperation() {
    KmsSettings settings = settings(0, Duration.ofSeconds(1));
    assertThat(settings.attemptTimeout()).isLessThan(settings.timeout());
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 1000, kms_max_retries_invalid",
    "21, 1000, kms_max_retries_invalid",
    "3, 0, kms_timeout_invalid"
  })
  void refusesWhatMakesNoSense(int maxRetries, long millis, String code) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> settings(maxRetries, Duration.ofMillis(millis)))
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  private static KmsSettings settings(int maxRetries, Duration timeout) {
    return new KmsSettings(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        maxRetries,
        timeout,
        KmsTransport.POOLED);
  }
}
