package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.e2e.dsl.Outcome;
import io.stablecoin.gateway.e2e.dsl.Processes;
import io.stablecoin.gateway.e2e.dsl.Program;
import io.stablecoin.gateway.e2e.dsl.RunningProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DemoIT {

  @TempDir Path folder;

  @Test
  void tellsThePaymentAndTheRefundAsOneJsonDocument() throws IOException {
    Outcome demo = Program.gateway("demo", "--once", "--json").in(folder).run();

    assertThat(demo.exit()).as(demo.err()).isZero();
    JsonNode steps = demo.json().path("steps");
    assertThat(steps).allMatch(step -> step.path("ok").asBoolean());
    assertThat(steps)
        .extracting(step -> step.path("step").asString())
        .contains("KMS key", "Payment", "Completed", "Refunded", "Ledger", "Signatures");
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void staysUpAndPrintsLinesThatWorkAsPasted() {
    try (RunningProgram demo = Program.gateway("demo").in(folder).start()) {
      demo.awaitOut(out -> out.contains("/v1/balance"));
      List<String> lines =
          demo.out().lines().map(String::strip).filter(line -> line.startsWith("curl ")).toList();

      assertThat(lines).hasSize(3);
      for (String line : lines) {
        Outcome tried = Program.of("sh", "-c", line).in(folder).run();
        assertThat(tried.exit()).as(tried.err()).isZero();
        assertThat(tried.json().path("object").asString("")).as(tried.out()).isNotBlank();
      }

      List<ProcessHandle> children = demo.descendants();
      demo.terminate();
      Outcome end = demo.awaitEnd();
      assertThat(end.out()).contains("25.00 USDC", "10.00", "KMS signing log", "Ledger");
      assertThat(end.err()).doesNotContain("error:", "\tat ");
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(Processes.alive(children)).isEmpty());
    }
  }
}
