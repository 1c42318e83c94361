package io.stablecoin.gateway.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.devchain.DevChainException;
import io.stablecoin.gateway.devchain.DevTransaction;
import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Wei;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForwarderIT {

  private final FactoryOnChain on = FactoryOnChain.start();

  @AfterEach
  void stop() {
    on.close();
  }

  @Test
  void standsAtTheAddressForeseen() {
    assertThat(on.forwarderOnChain(1)).isEqualTo(on.deposit(1));
    assertThat(on.chain.hasCode(on.deposit(1))).isFalse();

    on.sweep(on.item(1, on.tokens.usdc()));

    assertThat(on.chain.hasCode(on.deposit(1))).isTrue();
    assertThat(on.chain.hasCode(on.factory.implementation())).isTrue();
  }

  @Test
  void takesAPaymentBeforeItIsDeployed() {
    on.pay(1, "25", on.tokens.usdc());

    on.call(on.stranger, FactoryCalls.flush(on.item(1, on.tokens.usdc())));

    assertThat(on.balance(on.tokens.usdc(), on.owner)).isEqualTo("25.00");
    assertThat(on.balance(on.tokens.usdc(), on.deposit(1))).isEqualTo("0.00");
  }

  @Test
  void takesAPaymentAfterItIsDeployed() {
    on.sweep(on.item(1, on.tokens.usdc()));
    on.pay(1, "7.5", on.tokens.usdc());

    on.call(on.stranger, FactoryCalls.flush(on.item(1, on.tokens.usdc())));

    assertThat(on.balance(on.tokens.usdc(), on.owner)).isEqualTo("7.50");
  }

  @Test
  void letsAnyoneFlushItWithoutItsFactoryAndPaysTheOwnerOnly() {
    on.sweep(on.item(1, on.tokens.usdc()));
    on.pay(1, "3", on.tokens.usdc());
    Address usdc = on.tokens.usdc().contract();

    on.chain.send(
        DevTransaction.call(on.stranger, on.deposit(1), FactoryCalls.flushForwarder(usdc)));

    assertThat(on.balance(on.tokens.usdc(), on.owner)).isEqualTo("3.00");
    assertThat(on.balance(on.tokens.usdc(), on.stranger)).isEqualTo("0.00");
  }

  @Test
  void acceptsTheSilenceOfUsdt() {
    on.pay(1, "40", on.tokens.usdt());

    on.call(on.stranger, FactoryCalls.flush(on.item(1, on.tokens.usdt())));

    assertThat(on.balance(on.tokens.usdt(), on.owner)).isEqualTo("40.00");
  }

  @Test
  void refusesTheAnswerFalse() {
    SweepItem item = new SweepItem(on.salt(1), on.deploy("FalseToken"));

    assertThatThrownBy(() -> on.call(on.stranger, FactoryCalls.flush(item)))
        .isInstanceOf(DevChainException.class)
        .hasMessageContaining("0x90b8ec18"); // TransferFailed()
  }

  @Test
  void refusesATokenThatIsNoContract() {
    SweepItem item = new SweepItem(on.salt(1), on.stranger);

    assertThatThrownBy(() -> on.call(on.stranger, FactoryCalls.flush(item)))
        .isInstanceOfSatisfying(
            DevChainException.class, e -> assertThat(e.code()).isEqualTo("devchain_reverted"));
  }

  @Test
  void bringsHomeTheWrongToken() {
    on.pay(1, "25", on.tokens.usdc());
    on.sweep(on.item(1, on.tokens.usdc()));
    on.pay(1, "11", on.tokens.usdt());

    on.sweep(on.item(1, on.tokens.usdt()));

    assertThat(on.balance(on.tokens.usdt(), on.owner)).isEqualTo("11.00");
  }

  @Test
  void bringsHomeTheNativeCoinSentBeforeAndAfterItsDeployment() {
    SweepItem native1 = new SweepItem(on.salt(1), SweepItem.NATIVE_COIN);
    Wei before = on.client.balance(on.owner, BlockTag.LATEST);
    on.chain.send(DevTransaction.transfer(on.stranger, on.deposit(1), Wei.ether(2)));
    on.sweep(native1);
    on.chain.send(DevTransaction.transfer(on.stranger, on.deposit(1), Wei.ether(3)));
    on.sweep(native1);

    assertThat(on.client.balance(on.owner, BlockTag.LATEST)).isEqualTo(before.plus(Wei.ether(5)));
  }
}
