package io.stablecoin.gateway.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.types.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyAliasTest {

  @Test
  void takesAName() {
    assertThat(new KeyAlias("alias/team/gateway-1_b")).hasToString("alias/team/gateway-1_b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gateway", "alias/", "alias/aws/kms", "alias/my key", "Alias/x"})
  void refusesWhatKmsWouldRefuse(String text) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new KeyAlias(text))
        .satisfies(e -> assertThat(e.code()).isEqualTo("kms_alias_malformed"));
  }
}
