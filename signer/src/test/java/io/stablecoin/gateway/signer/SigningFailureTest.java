package io.stablecoin.gateway.signer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SigningFailureTest {

  @ParameterizedTest
  @EnumSource(SigningFailure.class)
  void hasOneExceptionOfItsName(SigningFailure failure) {
    assertThat(exceptionNames()).containsOnlyOnce(failure.name().replace("_", ""));
    assertThat(exceptionNames()).hasSize(SigningFailure.values().length);
  }

  @ParameterizedTest
  @EnumSource(SigningFailure.class)
  void hasACodeAStatusAndWords(SigningFailure failure) {
    assertThat(failure.code()).matches("[a-z]+(_[a-z]+)*");
    assertThat(failure.httpStatus()).isBetween(500, 504);
    assertThat(failure.meaning()).endsWith(".");
    assertThat(failure.remedy()).endsWith(".");
  }

  private static Stream<String> exceptionNames() {
    return Arrays.stream(SigningException.class.getPermittedSubclasses())
        .map(type -> type.getSimpleName().toUpperCase(Locale.ROOT));
  }
}
