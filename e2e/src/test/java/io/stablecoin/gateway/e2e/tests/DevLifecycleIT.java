package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.e2e.dsl.DevStack;
import io.stablecoin.gateway.e2e.dsl.Processes;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevLifecycleIT {

  private static final int USUAL_PORT = 8080;

  @TempDir Path folder;

  @Test
  void keepsItsStateAndLeavesNoProcessHoweverItEnds() {
    String hotWallet;
    String session;
    try (DevStack first = DevStack.start(folder)) {
      hotWallet = first.text("hot_wallet");
      session = first.merchant().openSession("5.00", "USDC").path("id").asString();
      List<ProcessHandle> children = first.program().descendants();
      assertThat(Processes.naming(folder.toString())).isNotEmpty();

      first.stop();

      assertNothingIsLeft(children);
      assertThat(DevStack.descriptionIn(folder)).doesNotExist();
    }
    try (DevStack second = DevStack.start(folder)) {
      assertThat(second.text("hot_wallet")).isEqualTo(hotWallet);
      assertThat(second.merchant().get("/v1/payment-sessions/" + session).path("id").asString())
          .isEqualTo(session);
      List<ProcessHandle> children = second.program().descendants();

      second.program().kill();

      assertNothingIsLeft(children);
    }
    try (DevStack afterKill = DevStack.start(folder, "--without-server", "--fresh")) {
      assertThat(afterKill.text("hot_wallet")).isNotEqualTo(hotWallet);
    }
  }

  @Test
  void takesFreePortsWhereTheUsualOnesAreTaken() throws IOException {
    try (ServerSocket taken = takeUsualPort();
        DevStack stack = DevStack.start(folder)) {
      assertThat(URI.create(stack.text("api_url")).getPort()).isNotEqualTo(USUAL_PORT);
      assertThat(stack.merchant().get("/v1/balance").path("object").asString())
          .isEqualTo("balance");
      assertThat(taken.isClosed()).isFalse();
    }
  }

  /** Where another program has it already, it is taken all the same. */
  private static ServerSocket takeUsualPort() throws IOException {
    try {
      return new ServerSocket(USUAL_PORT);
    } catch (BindException e) {
      return new ServerSocket(0);
    }
  }

  private void assertNothingIsLeft(List<ProcessHandle> children) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          assertThat(Processes.alive(children)).isEmpty();
          assertThat(Processes.naming(folder.toString())).isEmpty();
        });
  }
}
