package io.stablecoin.gateway.server.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.server.web.WebProblem;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class RequestProblemsTest {

  @Test
  void askToRepeatWhatWasUndoneForTheSakeOfOthers() {
    assertThat(RequestProblems.explain(new CannotAcquireLockException("deadlock detected")))
        .hasValueSatisfying(
            problem -> assertThat(problem.type()).isEqualTo(WebProblem.GATEWAY_BUSY));
  }
}
