package io.stablecoin.gateway.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  /** The vectors of EIP-55. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x52908400098527886E0F7030069857D2E4169EE7",
        "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
        "0xde709f2102306220921060314715629080e2fb77",
        "0x27b1fdb04752bbc536007a920d24acb045561c26",
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
        "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb"
      })
  void writesTheChecksumOfEip55(String vector) {
    assertThat(Address.parse(vector)).hasToString(vector);
    assertThat(Address.parse(vector.toLowerCase(Locale.ROOT))).hasToString(vector);
  }

  @ParameterizedTest
  @CsvSource({
    "0x742d35Cc6634C0532925a3b844Bc9e7595f0bEb, address_length, 39 digits",
    "742d35Cc6634C0532925a3b844Bc9e7595f0bEbb, address_malformed, must start with 0x",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed, address_checksum, checksum",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeg, address_malformed, no hexadecimal digit",
    "0x, address_length, 0 digits"
  })
  void saysWhatIsWrongWithABadAddress(String text, String code, String part) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Address.parse(text))
        .withMessageContaining(part)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void survivesTheRoundTripThroughAWord() {
    Address address = Address.parse("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
    assertThat(Address.fromWord(address.toWord())).isEqualTo(address);
    assertThat(address.toWord().size()).isEqualTo(32);
  }

  /** A vector of EIP-1014. */
  @Test
  void foreseesTheAddressOfAContractMadeByCreate2() {
    Address creator = Address.parse("0xdeadbeef00000000000000000000000000000000");
    Bytes salt =
        Bytes.fromHex("0x000000000000000000000000feed000000000000000000000000000000000000");
    Bytes initCodeHash = Bytes.fromHex("0x00").keccak256();

    assertThat(Address.create2(creator, salt, initCodeHash))
        .hasToString("0xD04116cDd17beBE565EB2422F2497E06cC1C9833");
  }
}
