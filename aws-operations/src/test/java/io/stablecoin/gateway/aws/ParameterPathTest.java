package io.stablecoin.gateway.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.types.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterPathTest {

  @Test
  void namesAVariableByTheLastPartOfAParameter() {
    for (String path : new String[] {"/gateway/production", "/gateway/production/"}) {
      assertThat(new ParameterPath(path).variable("/gateway/production/KMS_KEY_ID"))
          .isEqualTo("KMS_KEY_ID");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "gateway", "gateway/production", "/gateway//production", "/a b"})
  void refusesWhatIsNoPath(String path) {
    assertThatThrownBy(() -> new ParameterPath(path))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            e -> assertThat(e.code()).isEqualTo("parameter_path_malformed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kms-key-id", "1ST", "a.b"})
  void refusesAParameterThatCannotBeAVariable(String name) {
    assertThatThrownBy(() -> new ParameterPath("/gateway").variable("/gateway/" + name))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            e -> assertThat(e.code()).isEqualTo("parameter_name_malformed"))
        .hasMessageContaining(name);
  }
}
