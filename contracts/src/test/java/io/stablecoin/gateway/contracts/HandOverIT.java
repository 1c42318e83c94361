package io.stablecoin.gateway.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.devchain.DevChainException;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandOverIT {

  private final FactoryOnChain on = FactoryOnChain.start();
  private final Address successor = on.chain.accounts().get(2).address();

  @AfterEach
  void stop() {
    on.close();
  }

  @Test
  void leavesTheMoneyWithTheOwnerUntilTheSuccessorAccepts() {
    on.call(on.owner, FactoryCalls.transferOwnership(successor));
    on.pay(1, "10", on.tokens.usdc());
    on.sweep(on.item(1, on.tokens.usdc()));

    assertThat(on.ownerOnChain()).isEqualTo(on.owner);
    assertThat(on.balance(on.tokens.usdc(), on.owner)).isEqualTo("10.00");
  }

  @Test
  void movesTheMoneyOfOldAddressesToTheSuccessorAndNoAddress() {
    Address before = on.forwarderOnChain(1);
    on.sweep(on.item(1, on.tokens.usdc()));

    on.call(on.owner, FactoryCalls.transferOwnership(successor));
    on.call(successor, FactoryCalls.acceptOwnership());
    on.pay(1, "10", on.tokens.usdc());
    on.sweep(on.item(1, on.tokens.usdc()));

    assertThat(on.ownerOnChain()).isEqualTo(successor);
    assertThat(on.balance(on.tokens.usdc(), successor)).isEqualTo("10.00");
    assertThat(on.forwarderOnChain(1)).isEqualTo(before);
  }

  @Test
  void isProposedByTheOwnerOnly() {
    refuses(on.stranger, FactoryCalls.transferOwnership(on.stranger), "0x30cd7471"); // NotOwner()
  }

  @Test
  void isAcceptedByTheSuccessorOnly() {
    on.call(on.owner, FactoryCalls.transferOwnership(successor));

    refuses(on.stranger, FactoryCalls.acceptOwnership(), "0x1853971c"); // NotPendingOwner()
  }

  @Test
  void canBeTakenBack() {
    on.call(on.owner, FactoryCalls.transferOwnership(successor));
    on.call(on.owner, FactoryCalls.transferOwnership(Address.ZERO));

    refuses(successor, FactoryCalls.acceptOwnership(), "0x1853971c");
  }

  @Test
  void leavesNothingToAcceptTwice() {
    on.call(on.owner, FactoryCalls.transferOwnership(successor));
    on.call(successor, FactoryCalls.acceptOwnership());

    refuses(successor, FactoryCalls.acceptOwnership(), "0x1853971c");
    refuses(on.owner, FactoryCalls.transferOwnership(on.owner), "0x30cd7471");
  }

  private void refuses(Address caller, Bytes data, String selector) {
    assertThatThrownBy(() -> on.call(caller, data))
        .isInstanceOfSatisfying(
            DevChainException.class, e -> assertThat(e.code()).isEqualTo("devchain_reverted"))
        .hasMessageContaining(selector);
  }
}
