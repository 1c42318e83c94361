package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.Address;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;

/** One payment as the plain model of a lane has it: its money, and what was done to it. */
final class ModelPayment {

  private final String id;
  private final Address recipient;
  private final long units;
  private final Set<FailureCode> allowed = EnumSet.noneOf(FailureCode.class);
  private TransactionState state = TransactionState.QUEUED;
  private OptionalLong nonce = OptionalLong.empty();

  ModelPayment(String id, Address recipient, long units) {
    this.id = id;
    this.recipient = recipient;
    this.units = units;
  }

  String id() {
    return id;
  }

  Address recipient() {
    return recipient;
  }

  long units() {
    return units;
  }

  TransactionState state() {
    return state;
  }

  boolean isOpen() {
    return !state.isTerminal();
  }

  /** From now on it may fail so. */
  void allow(FailureCode code) {
    allowed.add(code);
  }

  /** Takes over what the gateway says, where that may be said after what it said before. */
  void becomes(SeenPayment seen) {
    assertThat(seen.state()).as("%s after %s", id, state).isIn(after(state));
    if (nonce.isPresent()) {
      assertThat(seen.nonce()).as("%s has one nonce for life", id).isEqualTo(nonce);
    }
    seen.failure().ifPresent(code -> assertThat(code).as("%s fails so", id).isIn(allowed));
    state = seen.state();
    nonce = seen.nonce();
  }

  /** Several moves may lie between two looks. */
  private static Set<TransactionState> after(TransactionState before) {
    return switch (before) {
      case QUEUED -> EnumSet.complementOf(EnumSet.of(TransactionState.HELD));
      case RESERVED ->
          EnumSet.complementOf(EnumSet.of(TransactionState.QUEUED, TransactionState.HELD));
      case SIGNED ->
          EnumSet.of(
              TransactionState.SIGNED,
              TransactionState.SUBMITTED,
              TransactionState.MINED,
              TransactionState.SUCCEEDED,
              TransactionState.FAILED);
      case SUBMITTED, MINED ->
          EnumSet.of(
              TransactionState.SUBMITTED,
              TransactionState.MINED,
              TransactionState.SUCCEEDED,
              TransactionState.FAILED);
      case SUCCEEDED, FAILED, HELD -> EnumSet.of(before);
    };
  }
}
