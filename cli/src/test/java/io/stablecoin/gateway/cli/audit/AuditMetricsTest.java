package io.stablecoin.gateway.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The line for CloudWatch, held to the specification of the embedded metric format. */
class AuditMetricsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T15:20:00.123Z");

  @Test
  void isALineThatCloudWatchTakesForTwoMetricsWithoutADimension() {
    String line = new AuditMetrics(3, false).line(NOW);
    assertThat(line).doesNotContain("\n");
    JsonNode document = JsonMapper.shared().readTree(line);
    assertThat(document.at("/_aws/Timestamp").asLong()).isEqualTo(NOW.toEpochMilli());
    JsonNode directive = document.at("/_aws/CloudWatchMetrics/0");
    assertThat(directive.path("Namespace").asString()).isEqualTo("StablecoinGateway/KMS");
    assertThat(directive.path("Dimensions")).hasToString("[[]]");
    assertThat(directive.path("Metrics").valueStream().map(JsonNode::toString))
        .containsExactlyInAnyOrder(
            "{\"Name\":\"AuditAlarms\",\"Unit\":\"Count\"}",
            "{\"Name\":\"AuditsFinal\",\"Unit\":\"Count\"}");
  }

  @Test
  void countsTheAlarmsAndWhetherAllWasSeen() {
    JsonNode bad = JsonMapper.shared().readTree(new AuditMetrics(3, false).line(NOW));
    assertThat(bad.path("AuditAlarms").asInt()).isEqualTo(3);
    assertThat(bad.path("AuditsFinal").asInt(1)).isZero();
    JsonNode good = JsonMapper.shared().readTree(new AuditMetrics(0, true).line(NOW));
    assertThat(good.path("AuditAlarms").asInt(1)).isZero();
    assertThat(good.path("AuditsFinal").asInt()).isEqualTo(1);
  }
}
