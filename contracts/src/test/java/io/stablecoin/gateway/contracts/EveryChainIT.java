package io.stablecoin.gateway.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.devchain.DevChainException;
import io.stablecoin.gateway.devchain.DevTransaction;
import io.stablecoin.gateway.types.ChainId;
import org.junit.jupiter.api.Test;

class EveryChainIT {

  @Test
  void hasTheSameFactoryAndDepositAddresses() {
    try (FactoryOnChain one = FactoryOnChain.start(new ChainId(31337));
        FactoryOnChain other = FactoryOnChain.start(new ChainId(31338))) {
      assertThat(other.client.chainId()).isNotEqualTo(one.client.chainId());
      assertThat(other.client.code(one.factory.address()))
          .isEqualTo(one.client.code(one.factory.address()));
      assertThat(other.forwarderOnChain(1)).isEqualTo(one.forwarderOnChain(1));

      other.pay(1, "25", other.tokens.usdt());
      other.sweep(other.item(1, other.tokens.usdt()));

      assertThat(other.balance(other.tokens.usdt(), one.owner)).isEqualTo("25.00");
    }
  }

  @Test
  void givesTheFirstOwnerItsFactoryWhoeverDeploysIt() {
    try (FactoryOnChain on = FactoryOnChain.start()) {
      assertThat(on.ownerOnChain()).isEqualTo(on.owner);
      assertThat(new ForwarderFactory(on.stranger).address()).isNotEqualTo(on.factory.address());

      Deployment again = on.factory.deployment();
      assertThatThrownBy(
              () -> on.chain.send(DevTransaction.call(on.stranger, again.to(), again.data())))
          .isInstanceOf(DevChainException.class);
    }
  }

  @Test
  void hasTheKeylessDeployerInItsPlace() {
    try (FactoryOnChain on = FactoryOnChain.start()) {
      assertThat(on.client.code(KeylessDeployer.ADDRESS).keccak256())
          .hasToString("0x2fa86add0aed31f33a762c9d88e807c475bd51d0f52bd0955754b2608f7e4989");
    }
  }
}
