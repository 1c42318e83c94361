package io.stablecoin.gateway.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.devchain.DevReceipt;
import io.stablecoin.gateway.evm.CallRequest;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Wei;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepIT {

  private final FactoryOnChain on = FactoryOnChain.start();

  @AfterEach
  void stop() {
    on.close();
  }

  @Test
  void bringsHomeTenDepositsThoughOneIsBlocklisted() {
    IntStream.range(0, 10).forEach(number -> on.pay(number, "10", on.tokens.usdc()));
    on.tokens.blacklist(on.deposit(4));

    DevReceipt receipt = on.sweep(items(10));

    assertThat(receipt.succeeded()).isTrue();
    assertThat(on.balance(on.tokens.usdc(), on.owner)).isEqualTo("90.00");
    assertThat(on.balance(on.tokens.usdc(), on.deposit(4))).isEqualTo("10.00");
    assertThat(on.failures(receipt))
        .containsExactly(new FlushFailure(on.deposit(4), on.tokens.usdc().contract()));
  }

  @Test
  void bringsHomeTwoTokensFromOneAddressAtOnce() {
    on.pay(1, "10", on.tokens.usdc());
    on.pay(1, "20", on.tokens.usdt());

    DevReceipt receipt = on.sweep(on.item(1, on.tokens.usdc()), on.item(1, on.tokens.usdt()));

    assertThat(on.failures(receipt)).isEmpty();
    assertThat(on.balance(on.tokens.usdc(), on.owner)).isEqualTo("10.00");
    assertThat(on.balance(on.tokens.usdt(), on.owner)).isEqualTo("20.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FalseToken", "GasBurningToken", "ReturnBombToken"})
  void isNotHeldUpByATokenThatMisbehaves(String contract) {
    on.pay(1, "10", on.tokens.usdc());
    Address hostile = on.deploy(contract);

    DevReceipt receipt = on.sweep(new SweepItem(on.salt(2), hostile), on.item(1, on.tokens.usdc()));

    assertThat(on.failures(receipt)).containsExactly(new FlushFailure(on.deposit(2), hostile));
    assertThat(on.balance(on.tokens.usdc(), on.owner)).isEqualTo("10.00");
    assertThat(receipt.gasUsed()).isLessThan(500_000);
  }

  @Test
  void isNotHeldUpByATokenThatIsNoContract() {
    on.pay(1, "10", on.tokens.usdc());

    DevReceipt receipt =
        on.sweep(new SweepItem(on.salt(2), on.stranger), on.item(1, on.tokens.usdc()));

    assertThat(on.failures(receipt)).containsExactly(new FlushFailure(on.deposit(2), on.stranger));
    assertThat(on.balance(on.tokens.usdc(), on.owner)).isEqualTo("10.00");
  }

  @Test
  void sendsNothingForAnItemNamedTwice() {
    on.pay(1, "10", on.tokens.usdc());

    DevReceipt receipt = on.sweep(on.item(1, on.tokens.usdc()), on.item(1, on.tokens.usdc()));

    assertThat(on.failures(receipt)).isEmpty();
    assertThat(on.balance(on.tokens.usdc(), on.owner)).isEqualTo("10.00");
  }

  /**
   * A node estimates the least gas with which the whole call succeeds. Were a starved item only
   * skipped, the estimate would starve items.
   */
  @Test
  void isEstimatedWithTheFullShareOfGasForItsLastItem() {
    on.pay(1, "10", on.tokens.usdc());
    on.sweep(on.item(1, on.tokens.usdc()));
    on.pay(1, "10", on.tokens.usdc());
    var data = FactoryCalls.sweep(List.of(on.item(1, on.tokens.usdc())));

    long estimate =
        on.client.estimateGas(new CallRequest(on.stranger, on.factory.address(), Wei.ZERO, data));

    assertThat(estimate).isGreaterThan(250_000);
    assertThat(on.sweep(on.item(1, on.tokens.usdc())).gasUsed()).isLessThan(80_000);
  }

  private SweepItem[] items(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> on.item(number, on.tokens.usdc()))
        .toArray(SweepItem[]::new);
  }
}
