package io.stablecoin.gateway.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import org.junit.jupiter.api.Test;

/**
 * Pins what deposit addresses follow from. Where one of these changes, every address issued so far
 * is lost to the new code: it is a new factory beside the old one, never a replacement.
 */
class ForwarderFactoryTest {

  private static final Address OWNER = Address.parse("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
  private static final Bytes SALT = Bytes.fromHex("0x" + "5a".repeat(32));

  private final ForwarderFactory factory = new ForwarderFactory(OWNER);

  @Test
  void neverChangesItsCode() {
    assertThat(CompiledContract.named("ForwarderFactory").creationCode().keccak256())
        .hasToString("0x01c7ac9a534e2856ade005735002e45b3c9da4375679f7068ec4bfc7b6ec45ce");
  }

  @Test
  void neverMoves() {
    assertThat(factory.address()).hasToString("0x51Dbe898667EE84F52bE29Fe5C6788BaD707dE13");
    assertThat(factory.implementation()).hasToString("0x9B3CDe0D01740564874441Ae8b1f399FaAF3eed8");
  }

  @Test
  void neverMovesADepositAddress() {
    assertThat(factory.forwarderInitCodeHash())
        .hasToString("0x3b2819bc6c0ffa04a17517100a6baf24ac6847a5899a75790382bae9a4c15e49");
    assertThat(factory.forwarder(SALT)).hasToString("0xd5fa8376f84DFDE55500B0569E6B907A18A9EfBf");
  }

  @Test
  void hasAnotherAddressForAnotherFirstOwner() {
    Address other = Address.parse("0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359");

    assertThat(new ForwarderFactory(other).address()).isNotEqualTo(factory.address());
  }

  @Test
  void refusesAnOwnerNobodyCanBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ForwarderFactory(Address.ZERO));
  }

  @Test
  void refusesASaltThatIsNoWord() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SweepItem(SALT.slice(0, 31), SweepItem.NATIVE_COIN));
  }
}
