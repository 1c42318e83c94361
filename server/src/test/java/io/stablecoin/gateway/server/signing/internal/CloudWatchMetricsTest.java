package io.stablecoin.gateway.server.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.signer.SigningOperation;
import io.stablecoin.gateway.signer.awskms.observation.ObservedKey;
import io.stablecoin.gateway.signer.awskms.observation.SigningMeasurement;
import io.stablecoin.gateway.types.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The lines for CloudWatch, held to the specification of the embedded metric format. */
class CloudWatchMetricsTest {

  private static final String KEY = "1234abcd";
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00.123Z");
  private static final Address ADDRESS = Address.parse("0x" + "35".repeat(20));

  private final List<String> lines = new ArrayList<>();
  private final CloudWatchMetrics metrics = new CloudWatchMetrics(lines::add, () -> NOW);

  @BeforeEach
  void connect() {
    metrics.connected(new ObservedKey(KEY, ADDRESS, NOW.minus(Duration.ofDays(90))));
  }

  @Test
  void anIdleMinuteIsALineOfZerosWithTheAgeOfTheKey() {
    metrics.tick();
    JsonNode document = documents().getFirst();
    assertThat(document.path("KeyId").asString()).isEqualTo(KEY);
    assertThat(document.path("SignCount").asInt()).isZero();
    assertThat(document.path("SignErrors").asInt()).isZero();
    assertThat(document.path("ThrottleCount").asInt()).isZero();
    assertThat(document.path("KeyAgeDays").asInt()).isEqualTo(90);
    assertThat(document.has("SignLatency")).isFalse();
    assertThat(documents()).hasSize(1);
  }

  @Test
  void countsSignaturesErrorsAndThrottles() {
    metrics.measured(measurement("signed", 25, 2));
    metrics.measured(measurement("signed", 35, 0));
    metrics.measured(measurement("throttled", 400, 4));
    metrics.tick();
    JsonNode document = documents().getFirst();
    assertThat(document.path("SignCount").asInt()).isEqualTo(2);
    assertThat(document.path("SignErrors").asInt()).isEqualTo(1);
    assertThat(document.path("ThrottleCount").asInt()).isEqualTo(6);
    assertThat(document.path("SignLatency")).map(JsonNode::asInt).containsExactly(25, 35);
  }

  @Test
  void aDryRunThatFailsIsAnErrorAndAnAliasThatMovedIsNone() {
    metrics.checked(KEY, "sign_dry_run", "unreachable");
    metrics.checked(KEY, "sign_dry_run", "ok");
    metrics.checked(KEY, "alias", "alias_moved");
    metrics.tick();
    assertThat(documents().getFirst().path("SignErrors").asInt()).isEqualTo(1);
  }

  @Test
  void aBusyMinuteIsSeveralLinesThatAddUp() {
    for (int i = 0; i < 250; i++) {
      metrics.measured(measurement("signed", i, 0));
    }
    metrics.measured(measurement("timed_out", 1, 0));
    metrics.tick();
    assertThat(documents()).hasSize(3);
    assertThat(documents())
        .extracting(it -> it.path("SignCount").asInt())
        .containsExactly(100, 100, 50);
    assertThat(documents()).filteredOn(it -> it.has("SignErrors")).hasSize(1);
    assertThat(documents().stream().flatMap(it -> it.path("SignLatency").valueStream()))
        .map(JsonNode::asInt)
        .hasSize(250)
        .isSorted();
  }

  @Test
  void eachMinuteBeginsAtZero() {
    metrics.measured(measurement("signed", 25, 2));
    metrics.tick();
    metrics.tick();
    assertThat(documents().getLast().path("SignCount").asInt()).isZero();
    assertThat(documents().getLast().path("ThrottleCount").asInt()).isZero();
  }

  private static SigningMeasurement measurement(String code, long millis, int throttles) {
    return new SigningMeasurement(
        KEY,
        SigningOperation.SIGN_TRANSACTION,
        code,
        Duration.ofMillis(millis),
        Duration.ZERO,
        1 + throttles,
        throttles);
  }

  /** What was written; each line is checked against the specification. */
  private List<JsonNode> documents() {
    return lines.stream().map(EmbeddedMetricFormat::requireValid).toList();
  }
}
