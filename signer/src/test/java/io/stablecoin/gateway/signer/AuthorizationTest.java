package io.stablecoin.gateway.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.InvalidValueException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthorizationTest {

  private static final SoftwareSigner SIGNER = new SoftwareSigner("0x" + "46".repeat(32));
  private static final Address DELEGATE = Address.parse("0x" + "35".repeat(20));
  private static final ChainId CHAIN = new ChainId(137);

  @Test
  void namesTheAccountThatSigned() {
    Authorization authorization = Authorization.onChain(CHAIN, DELEGATE, 7);
    SignedAuthorization signed = SIGNER.signAuthorization(authorization);
    assertThat(signed.authority()).isEqualTo(SIGNER.address());
    assertThat(signed.authorization()).isEqualTo(authorization);
    assertThat(authorization.authority(signed.signature())).contains(SIGNER.address());
    assertThat(Authorization.onChain(CHAIN, DELEGATE, 8).authority(signed.signature()))
        .isNotEqualTo(Optional.of(SIGNER.address()));
  }

  @Test
  void holdsOnItsChainAlone() {
    AuthorizationScope scope = Authorization.onChain(CHAIN, DELEGATE, 7).scope();
    assertThat(scope.includes(CHAIN)).isTrue();
    assertThat(scope.includes(new ChainId(1))).isFalse();
  }

  @Test
  void holdsOnEveryChainOnlyByAChoiceThatSaysSo() {
    AuthorizationScope scope = new AuthorizationScope.ReplayableOnEveryChain();
    assertThat(scope.includes(new ChainId(1))).isTrue();
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new ChainId(0));
  }

  @Test
  void refusesANonceBelowZero() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Authorization.onChain(CHAIN, DELEGATE, -1))
        .satisfies(e -> assertThat(e.code()).isEqualTo("nonce_negative"));
  }
}
