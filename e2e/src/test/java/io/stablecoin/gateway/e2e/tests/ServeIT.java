package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.e2e.dsl.DevStack;
import io.stablecoin.gateway.e2e.dsl.Outcome;
import io.stablecoin.gateway.e2e.dsl.Program;
import io.stablecoin.gateway.e2e.dsl.RunningProgram;
import io.stablecoin.gateway.e2e.dsl.SourceTree;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServeIT {

  @AutoClose static final DevStack STACK = DevStack.inNewFolder("--without-server");

  @Test
  void runsBesideAStackWithoutServer() {
    try (RunningProgram server =
        Program.gateway("serve", "--json")
            .with("PORT", "0")
            .with("MANAGEMENT_PORT", "0")
            .in(STACK.folder())
            .start()) {
      server.awaitOut(out -> out.contains("}"));

      server.terminate();
      Outcome end = server.awaitEnd();

      assertThat(end.json().path("api_url").asString()).startsWith("http://127.0.0.1:");
      assertThat(end.err()).contains("Environment validation successful");
    }
  }

  @Test
  void startsByTheLineThatDevPrints() throws IOException {
    Path environment = STACK.folder().resolve(".gateway/serve.env");
    assertThat(Files.getPosixFilePermissions(environment))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    STACK.program().awaitOut(out -> out.contains("./gateway serve"));
    assertThat(STACK.program().out()).doesNotContain("SECRET", "postgres://");

    String line =
        STACK.program().out().lines().filter(text -> text.startsWith("set -a")).findFirst().get();
    String here =
        line.replace("./gateway serve", "exec " + SourceTree.launcher() + " serve --json");
    try (RunningProgram server =
        Program.of("sh", "-c", here).with("GATEWAY_BUILD", "never").in(STACK.folder()).start()) {
      server.awaitOut(out -> out.contains(STACK.text("api_url")));
    }
  }

  @Test
  void writesMetricsForCloudWatchToStdout() throws IOException {
    int management = freePort();
    try (RunningProgram server =
        Program.gateway("serve")
            .with("PORT", "0")
            .with("MANAGEMENT_PORT", Integer.toString(management))
            .with("CLOUDWATCH_METRICS", "emf")
            .in(STACK.folder())
            .start()) {
      server.awaitOut(out -> out.contains("The gateway is ready"));
      String health = "http://127.0.0.1:" + management + "/health/signing";
      await().atMost(Duration.ofSeconds(30)).until(() -> get(health).contains("\"usable\":true"));

      server.terminate();
      Outcome end = server.awaitEnd();

      JsonNode metrics = JsonMapper.shared().readTree(end.out().lines().toList().getLast());
      assertThat(
              metrics.path("_aws").path("CloudWatchMetrics").path(0).path("Namespace").asString())
          .isEqualTo("StablecoinGateway/KMS");
      assertThat(metrics.path("KeyAgeDays").asInt(-1)).isZero();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static String get(String url) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  @Test
  void saysWhichPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      Outcome outcome =
          Program.gateway("serve")
              .with("PORT", Integer.toString(taken.getLocalPort()))
              .with("MANAGEMENT_PORT", "0")
              .in(STACK.folder())
              .run();

      assertFails(outcome, 1, "port_taken");
      assertThat(outcome.err()).contains(Integer.toString(taken.getLocalPort()));
    }
  }

  @Test
  void saysThatTheDatabaseIsUnreachable() {
    Outcome outcome =
        Program.gateway("serve")
            .with("DATABASE_URL", "postgres://gateway:secret@127.0.0.1:1/gateway")
            .in(STACK.folder())
            .run();

    assertFails(outcome, 1, "database_unreachable");
    assertThat(outcome.err()).doesNotContain("secret");
  }

  @Test
  void listsEverythingThatIsWrongWithTheConfiguration() {
    Outcome outcome =
        Program.gateway("serve")
            .with("PORT", "eighty")
            .with("KMS_KEY_ID", "no-key")
            .in(STACK.folder())
            .run();

    assertFails(outcome, 3, "configuration_invalid");
    assertThat(outcome.err()).contains("PORT", "KMS_KEY_ID", "kms_key_id_malformed");
  }

  @Test
  void refusesEmbeddedPartsInProduction() throws IOException {
    Path elsewhere = Files.createDirectory(STACK.folder().resolve("elsewhere"));

    Outcome outcome =
        Program.gateway("serve").with("GATEWAY_ENV", "production").in(elsewhere).run();

    assertFails(outcome, 3, "configuration_invalid");
    assertThat(outcome.err()).contains("DATABASE_URL", "GATEWAY_SECRET");
  }

  @Test
  void refusesAPrivateKeyInProductionWithoutShowingIt() throws IOException {
    String key = "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

    Outcome outcome =
        Program.gateway("serve", "--debug")
            .with("GATEWAY_ENV", "production")
            .with("HOT_WALLET_PRIVATE_KEY", "0x" + key)
            .in(STACK.folder())
            .run();

    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.err())
        .contains("HOT_WALLET_PRIVATE_KEY", "private_key_in_environment")
        .doesNotContain(key);
  }

  @Test
  void saysThatTheParametersCannotBeRead() {
    Outcome outcome =
        Program.gateway("serve")
            .with("GATEWAY_ENV", "development")
            .with("GATEWAY_PARAMETERS", "/stablecoin-gateway/development/")
            .with("AWS_ENDPOINT_URL_SSM", "http://127.0.0.1:1")
            .with("AWS_REGION", "eu-west-1")
            .in(STACK.folder())
            .run();

    assertFails(outcome, 1, "parameters_unreachable");
  }

  private static void assertFails(Outcome outcome, int exit, String code) {
    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(exit);
    assertThat(outcome.err()).contains("error: " + code, "remedy:").doesNotContain("\tat ");
    assertThat(outcome.out()).isEmpty();
  }
}
