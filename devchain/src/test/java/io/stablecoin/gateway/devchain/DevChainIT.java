package io.stablecoin.gateway.devchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Wei;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevChainIT {

  private static final Address SOMEBODY =
      Address.parse("0x00000000000000000000000000000000000000aa");

  @Test
  void startsOnAFreePortWithFundedAccounts() {
    try (DevChain chain = DevChain.start(DevChainSettings.forgetful(Mining.onTransaction()))) {
      assertThat(call(chain, "eth_chainId")).isEqualTo("0x7a69");
      assertThat(chain.accounts()).hasSize(10);
      DevAccount first = chain.accounts().getFirst();
      assertThat(balance(chain, first.address())).isEqualTo(Wei.ether(10_000));
    }
  }

  @Test
  void minesByTheClock() {
    var settings = DevChainSettings.forgetful(Mining.every(Duration.ofMillis(200)));
    try (DevChain chain = DevChain.start(settings)) {
      await().until(() -> Long.decode(call(chain, "eth_blockNumber")) >= 3);
    }
  }

  @Test
  void letsTimePassBetweenTwoBlocks() {
    try (DevChain chain = DevChain.start(DevChainSettings.forgetful(Mining.onTransaction()))) {
      chain.mine(1);
      long before = time(chain);
      chain.passTime(Duration.ofHours(1));
      chain.mine(1);

      assertThat(time(chain) - before).isGreaterThanOrEqualTo(Duration.ofHours(1).toSeconds());
    }
  }

  @Test
  void finalisesTwoBlocksBehindTheHead() {
    try (DevChain chain = DevChain.start(DevChainSettings.forgetful(Mining.onTransaction()))) {
      chain.mine(10);

      assertThat(block(chain, "finalized")).isEqualTo(8);
    }
  }

  @Test
  void holdsTheCreate2DeployerOfThePublicChains() {
    try (DevChain chain = DevChain.start(DevChainSettings.forgetful(Mining.onTransaction()))) {
      assertThat(call(chain, "eth_getCode", "0x4e59b44847b379578588920cA78FbF26c0B4956C", "latest"))
          .hasSizeGreaterThan(100);
    }
  }

  @Test
  void refusesATakenPortByName() {
    try (DevChain chain = DevChain.start(DevChainSettings.forgetful(Mining.onTransaction()))) {
      var same =
          new DevChainSettings(chain.rpcUrl().getPort(), Mining.onTransaction(), Optional.empty());

      assertThatThrownBy(() -> DevChain.start(same))
          .isInstanceOfSatisfying(
              DevChainException.class, e -> assertThat(e.code()).isEqualTo("devchain_port_taken"));
    }
  }

  @Test
  void saysWhatTheNodeSaidWhenItDoesNotStart(@TempDir Path folder) {
    var settings = new DevChainSettings(0, Mining.onTransaction(), Optional.of(folder));
    assertThat(folder.resolve("state.json").toFile().mkdir()).isTrue();

    assertThatThrownBy(() -> DevChain.start(settings))
        .isInstanceOfSatisfying(
            DevChainException.class, e -> assertThat(e.code()).isEqualTo("devchain_start_failed"))
        .hasMessageContaining("state");
  }

  @Test
  void remembersItsStateFromOneRunToTheNext(@TempDir Path folder) {
    var settings =
        new DevChainSettings(
            0, Mining.onTransaction(), Optional.of(folder.resolve("new/chain.json")));
    long height;
    try (DevChain chain = DevChain.start(settings)) {
      Address payer = chain.accounts().getFirst().address();
      assertThat(chain.send(DevTransaction.transfer(payer, SOMEBODY, Wei.ether(1))).succeeded())
          .isTrue();
      chain.mine(3);
      height = block(chain, "latest");
    }

    try (DevChain chain = DevChain.start(settings)) {
      assertThat(balance(chain, SOMEBODY)).isEqualTo(Wei.ether(1));
      assertThat(block(chain, "latest")).isEqualTo(height);
    }
  }

  @Test
  void takesBackATransactionByAReorganisation() {
    try (DevChain chain = DevChain.start(DevChainSettings.forgetful(Mining.onTransaction()))) {
      chain.mine(3);
      Address payer = chain.accounts().getFirst().address();
      chain.send(DevTransaction.transfer(payer, SOMEBODY, Wei.ether(1)));
      assertThat(balance(chain, SOMEBODY)).isEqualTo(Wei.ether(1));

      // An empty block may follow the one with the transaction.
      chain.reorganise(2);

      assertThat(balance(chain, SOMEBODY)).isEqualTo(Wei.ZERO);
    }
  }

  private static Wei balance(DevChain chain, Address account) {
    return new Wei(
        new BigInteger(
            call(chain, "eth_getBalance", account.toString(), "latest").substring(2), 16));
  }

  private static long block(DevChain chain, String tag) {
    return field(chain, tag, "number");
  }

  private static long time(DevChain chain) {
    return field(chain, "latest", "timestamp");
  }

  private static long field(DevChain chain, String tag, String field) {
    try (ControlClient control = new ControlClient(chain.rpcUrl())) {
      return Long.decode(control.call("eth_getBlockByNumber", tag, false).path(field).asString());
    }
  }

  private static String call(DevChain chain, String method, Object... parameters) {
    try (ControlClient control = new ControlClient(chain.rpcUrl())) {
      return control.call(method, parameters).asString();
    }
  }
}
