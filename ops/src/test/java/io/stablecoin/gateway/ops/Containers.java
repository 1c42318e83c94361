package io.stablecoin.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.server.configuration.ConfigurationReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What is true of a gateway's container wherever it runs. */
final class Containers {

  static final int USER = 65532;

  /**
   * Lanes 15, watchers 5, checks of keys 10, requests 10, the pause before them 5, some for the
   * rest.
   */
  static final Duration LONGEST_STOP = Duration.ofSeconds(50);

  private Containers() {}

  /**
   * The names are those of the page, and the values such that a gateway starts with the secret
   * rest.
   */
  static void assertStartsWith(Map<String, String> environment) {
    assertThat(EnvironmentPage.variables()).containsAll(environment.keySet());
    assertThat(environment)
        .containsEntry("GATEWAY_ENV", "production")
        .containsEntry("GATEWAY_PARAMETERS", "/stablecoin-gateway/production/")
        .containsEntry("MANAGEMENT_ADDRESS", "0.0.0.0")
        // Without it no alarm has anything to look at.
        .containsEntry("CLOUDWATCH_METRICS", "emf")
        .containsKeys("KMS_KEY_ID", "AWS_REGION");
    Map<String, String> all = new HashMap<>(environment);
    all.put("DATABASE_URL", "postgres://gateway@database/gateway");
    all.put("GATEWAY_SECRET", "5f".repeat(32));
    all.put("RPC_URLS_1", "https://node.example.org");
    ConfigurationReport report = ConfigurationReport.read(all, Path.of("target"));
    assertThat(report.findings()).isEmpty();
  }
}
