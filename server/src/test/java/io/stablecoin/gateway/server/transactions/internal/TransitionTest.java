package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.server.transactions.TransactionState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionTest {

  @ParameterizedTest
  @EnumSource(TransactionState.class)
  void exactlyTheTerminalStatesAreNeverLeft(TransactionState state) {
    boolean left = Arrays.stream(Transition.values()).anyMatch(t -> t.from() == state);

    assertThat(left).isEqualTo(!state.isTerminal());
  }

  @Test
  void everyStateIsReachedFromTheQueue() {
    Set<TransactionState> reached = EnumSet.of(TransactionState.QUEUED);
    for (int i = 0; i < Transition.values().length; i++) {
      Arrays.stream(Transition.values())
          .filter(t -> reached.contains(t.from()))
          .forEach(t -> reached.add(t.to()));
    }

    assertThat(reached).containsExactlyInAnyOrder(TransactionState.values());
  }

  @Test
  void onceANonceIsTakenOnlyAMinedHeldOrDisplacedTransactionEnds() {
    assertThat(Transition.values())
        .filteredOn(t -> t.to().isTerminal() && t.from() != TransactionState.QUEUED)
        .filteredOn(t -> !t.code().startsWith("displace"))
        .allMatch(t -> t.from() == TransactionState.MINED || t.from() == TransactionState.HELD);
  }
}
