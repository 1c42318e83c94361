package io.stablecoin.gateway.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::111122223333:root",
        "arn:aws:iam::111122223333:user/team/developer",
        "arn:aws:sts::111122223333:assumed-role/gateway-task/i-0abcd1234"
      })
  void isCalledByItsArn(String arn) {
    assertThat(Caller.of(arn).arn()).isEqualTo(arn);
    assertThat(Caller.of(arn).accountId()).contains("111122223333");
  }

  @Test
  void aSessionActsForItsRole() {
    assertThat(Caller.of("arn:aws:sts::111122223333:assumed-role/gateway-task/1").principalArn())
        .isEqualTo("arn:aws:iam::111122223333:role/gateway-task");
    Caller withPath = Caller.of("arn:aws:iam::111122223333:role/app/gateway-task");
    assertThat(withPath.arn())
        .isEqualTo("arn:aws:sts::111122223333:assumed-role/gateway-task/session");
    assertThat(withPath.principalArn())
        .isEqualTo("arn:aws:iam::111122223333:role/app/gateway-task");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "developer",
        "arn:aws:iam::111122223333:rooted",
        "arn:aws:iam::1111:user/a",
        "arn:aws:iam::111122223333:group/a",
        "arn:aws:sts::111122223333:assumed-role/gateway-task"
      })
  void refusesWhatCallsNobody(String arn) {
    assertThatThrownBy(() -> Caller.of(arn)).isInstanceOf(IllegalArgumentException.class);
  }
}
