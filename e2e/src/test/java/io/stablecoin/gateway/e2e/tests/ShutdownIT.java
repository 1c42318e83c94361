package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.e2e.dsl.DevStack;
import io.stablecoin.gateway.e2e.dsl.HalfRequest;
import io.stablecoin.gateway.e2e.dsl.KmsFaults;
import io.stablecoin.gateway.e2e.dsl.KmsRequests;
import io.stablecoin.gateway.e2e.dsl.Outcome;
import io.stablecoin.gateway.e2e.dsl.Program;
import io.stablecoin.gateway.e2e.dsl.RunningProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway that is told to stop, as every deployment does, finishes what runs. */
class ShutdownIT {

  /** How the JVM ends by SIGTERM. */
  private static final int TERMINATED = 143;

  private static final String SESSION =
      "{\"amount\": \"25.00\", \"token\": \"USDC\", \"network\": \"local\"}";

  @TempDir static Path folder;
  static DevStack stack;

  @BeforeAll
  static void start() {
    stack = DevStack.start(folder, "--without-server");
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void answersTheRequestThatItReads() throws IOException {
    try (RunningProgram server = serve();
        HalfRequest request =
            HalfRequest.post(api(server), "/v1/payment-sessions", stack.text("api_key"), SESSION)) {
      server.terminate();
      await().until(() -> isRefused(server));

      assertThat(request.complete()).startsWith("HTTP/1.1 201");
      assertThat(server.awaitEnd().exit()).isEqualTo(TERMINATED);
    }
  }

  @Test
  void waitsForTheSignatureThatKmsIsMaking() {
    KmsRequests requests = new KmsRequests(stack.text("kms_endpoint"));
    String wallet = stack.text("hot_wallet");
    BigInteger before = stack.chain().balance(stack.token("USDC"), wallet);
    int dryRuns = requests.count("Sign");
    try (KmsFaults faults = new KmsFaults(stack.text("kms_endpoint"));
        RunningProgram server = serve()) {
      JsonNode session = stack.merchantAt(api(server)).openSession("25.00", "USDC");
      // The check at the start is no signature.
      await().until(() -> requests.count("Sign") > dryRuns);
      int signed = requests.count("Sign");
      faults.order("{\"delay\": {\"operation\": \"Sign\", \"milliseconds\": 3000}}");
      pay(session);
      await().atMost(Duration.ofSeconds(60)).until(() -> requests.count("Sign") > signed);

      server.terminate();
      Outcome end = server.awaitEnd();

      assertThat(end.exit()).isEqualTo(TERMINATED);
      assertThat(end.err()).doesNotContain("\tat ");
    }
    assertThat(records().path("failed").asInt()).isZero();
    assertThat(records().path("unfinished").asInt()).isZero();

    try (RunningProgram next = serve()) {
      next.requireAlive();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> stack.chain().balance(stack.token("USDC"), wallet).compareTo(before) > 0);
    }
  }

  private static RunningProgram serve() {
    RunningProgram server =
        Program.gateway("serve", "--json")
            .with("PORT", "0")
            .with("MANAGEMENT_PORT", "0")
            .with("KMS_CHECK_INTERVAL", "3600000")
            .in(folder)
            .start();
    server.awaitOut(out -> out.contains("}"));
    return server;
  }

  private static String api(RunningProgram server) {
    return JsonMapper.shared().readTree(server.out()).path("api_url").asString();
  }

  private static boolean isRefused(RunningProgram server) {
    try {
      stack.merchantAt(api(server)).get("/v1/balance");
      return false;
    } catch (UncheckedIOException e) {
      return true;
    }
  }

  private static void pay(JsonNode session) {
    stack
        .chain()
        .transfer(
            stack.token("USDC"),
            stack.customer(),
            session.path("deposit_address").asString(),
            25_000_000);
  }

  private static JsonNode records() {
    return Program.gateway("kms", "metrics", "--since", "10m", "--json")
        .in(folder)
        .run()
        .json()
        .path("keys")
        .get(0);
  }
}
