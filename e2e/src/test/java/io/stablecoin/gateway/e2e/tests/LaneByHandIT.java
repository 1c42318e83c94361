package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.e2e.dsl.DevStack;
import io.stablecoin.gateway.e2e.dsl.Outcome;
import io.stablecoin.gateway.e2e.dsl.Program;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Signing by hand beside a gateway that sends from the same wallet. */
class LaneByHandIT {

  private static final String RECIPIENT = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
  private static final String NO_DATABASE = "postgres://gateway:secret@127.0.0.1:1/gateway";

  @AutoClose static final DevStack STACK = DevStack.inNewFolder();

  @Test
  void isRefusedOnTheChainThatTheGatewaySendsOn() {
    await().atMost(Duration.ofSeconds(60)).until(() -> sign(31337).run().exit() != 0);

    Outcome refused = sign(31337).run();

    assertRefused(refused, "wallet_is_a_lane");
    assertThat(refused.err()).contains(STACK.text("hot_wallet"));
    assertSigned(sign(31337, "--force").run());
  }

  @Test
  void isAllowedOnAnotherChain() {
    assertSigned(sign(5).run());
  }

  @Test
  void isRefusedOnAnotherChainWhereAnAuthorizationWouldHoldOnAll() {
    await().atMost(Duration.ofSeconds(60)).until(() -> sign(31337).run().exit() != 0);
    String transaction =
        """
        {"chainId": 5, "nonce": 0, "to": "%1$s", "gas": 100000, "maxFeePerGas": "2gwei",
         "maxPriorityFeePerGas": "1gwei",
         "authorizationList": [{"chainId": 0, "address": "%1$s", "nonce": 1}]}
        """
            .formatted(RECIPIENT);

    Outcome refused =
        Program.gateway("kms", "sign-transaction", "--tx", "-", "--authorize-on-every-chain")
            .in(STACK.folder())
            .run(transaction);

    assertRefused(refused, "wallet_is_a_lane");
  }

  @Test
  void isRefusedWhereTheDatabaseCannotBeAsked() {
    Outcome refused = sign(5).with("DATABASE_URL", NO_DATABASE).run();

    assertRefused(refused, "lanes_unknown");
    assertThat(refused.err()).doesNotContain("secret");
    assertSigned(sign(5, "--force").with("DATABASE_URL", NO_DATABASE).run());
  }

  private static void assertRefused(Outcome outcome, String code) {
    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isEqualTo(1);
    assertThat(outcome.err()).contains("error: " + code, "remedy:").doesNotContain("\tat ");
    assertThat(outcome.out()).isEmpty();
  }

  private static void assertSigned(Outcome outcome) {
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains(STACK.text("hot_wallet"));
  }

  /** With the hot wallet's key, which the running stack names. */
  private static Program sign(int chain, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "kms",
                "sign-transaction",
                "--chain-id=" + chain,
                "--nonce=0",
                "--to=" + RECIPIENT,
                "--gas-limit=21000",
                "--gas-price=2gwei"));
    command.addAll(List.of(more));
    return Program.gateway(command.toArray(String[]::new)).in(STACK.folder());
  }
}
