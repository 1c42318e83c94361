package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.e2e.dsl.DevStack;
import io.stablecoin.gateway.e2e.dsl.Door;
import io.stablecoin.gateway.e2e.dsl.Merchant;
import io.stablecoin.gateway.e2e.dsl.Program;
import io.stablecoin.gateway.e2e.dsl.RunningProgram;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway that comes up before what it needs. Nobody has to start it a second time. */
class OutageAtStartIT {

  @TempDir Path folder;
  private DevStack stack;

  @BeforeEach
  void startStack() {
    stack = DevStack.start(folder, "--without-server");
  }

  @AfterEach
  void stopStack() {
    stack.close();
  }

  @Test
  void startsWithoutItsChainAndTakesPaymentsOnceItIsThere() throws Exception {
    try (Door door = new Door(stack.text("rpc_url"));
        RunningProgram server = serve("RPC_URLS_31337", door.url())) {
      Merchant merchant = merchantAt(server);
      assertRefused(merchant, "network_unavailable");
      assertThat(server.err())
          .containsOnlyOnce("local is not read for now: The node at 127.0.0.1:")
          .contains("the connection was refused. Check that it runs");

      door.open();
      awaitSession(merchant);
      assertQuiet(server);
    }
  }

  @Test
  void startsWithoutKmsAndTakesPaymentsOnceItIsThere() throws Exception {
    try (Door door = new Door(stack.text("kms_endpoint"));
        RunningProgram server = serve("AWS_ENDPOINT_URL_KMS", door.url())) {
      Merchant merchant = merchantAt(server);
      assertRefused(merchant, "wallet_unavailable");
      await().atMost(Duration.ofSeconds(60)).until(() -> server.err().contains("KMS in "));

      door.open();
      awaitSession(merchant);
      assertQuiet(server);
    }
  }

  @Test
  void namesANodeOfAnotherChainAndServesTheRest() {
    try (RunningProgram server = serve("RPC_URLS_137", stack.text("rpc_url"))) {
      awaitSession(merchantAt(server));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> server.err().contains("is of chain 31337, not of chain 137. Remove its URL"));
      assertQuiet(server);
    }
  }

  private RunningProgram serve(String variable, String value) {
    RunningProgram server =
        Program.gateway("serve", "--json")
            .with("PORT", "0")
            .with("MANAGEMENT_PORT", "0")
            .with(variable, value)
            .in(folder)
            .start();
    server.awaitOut(out -> out.contains("}"));
    return server;
  }

  private Merchant merchantAt(RunningProgram server) {
    return stack.merchantAt(JsonMapper.shared().readTree(server.out()).path("api_url").asString());
  }

  private static void assertRefused(Merchant merchant, String code) {
    JsonNode problem = merchant.openSession("25.00", "USDC");
    assertThat(problem.path("status").asInt()).as(problem.toString()).isEqualTo(503);
    assertThat(problem.path("code").asString()).isEqualTo(code);
    assertThat(problem.path("remedy").asString()).isNotEmpty();
  }

  private static void awaitSession(Merchant merchant) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> merchant.openSession("25.00", "USDC").path("status").asString(""),
            "created"::equals);
  }

  private static void assertQuiet(RunningProgram server) {
    assertThat(server.err()).doesNotContain("\tat ", "Exception");
  }
}
