package io.stablecoin.gateway.server.transactions.internal;

import static io.stablecoin.gateway.server.transactions.TransactionState.FAILED;
import static io.stablecoin.gateway.server.transactions.TransactionState.HELD;
import static io.stablecoin.gateway.server.transactions.TransactionState.MINED;
import static io.stablecoin.gateway.server.transactions.TransactionState.QUEUED;
import static io.stablecoin.gateway.server.transactions.TransactionState.RESERVED;
import static io.stablecoin.gateway.server.transactions.TransactionState.SIGNED;
import static io.stablecoin.gateway.server.transactions.TransactionState.SUBMITTED;
import static io.stablecoin.gateway.server.transactions.TransactionState.SUCCEEDED;

import io.stablecoin.gateway.server.transactions.TransactionState;
import java.util.Locale;

/** The only ways from one state to another. */
enum Transition {
  RESERVE(QUEUED, RESERVED),
  REFUSE(QUEUED, FAILED),
  WITHDRAW(QUEUED, FAILED),
  SIGN(RESERVED, SIGNED),
  /** Another attempt is signed before a node took one. */
  RAISE(SIGNED, SIGNED),
  SUBMIT(SIGNED, SUBMITTED),
  /** Another attempt is signed while nodes have an older one. */
  REPLACE(SUBMITTED, SUBMITTED),
  /** A block has another of its attempts than the newest. */
  OVERTAKE(SUBMITTED, SUBMITTED),
  MINE(SUBMITTED, MINED),
  /** A reorg took its block and put it in another. */
  MOVE(MINED, MINED),
  /** A reorg took its block, and another of its attempts is in another. */
  SWAP(MINED, MINED),
  /** A reorg took its block and left it in none. */
  UNMINE(MINED, SUBMITTED),
  SUCCEED(MINED, SUCCEEDED),
  REVERT(MINED, FAILED),
  /** The no-op in its place is final. */
  ABANDON(MINED, FAILED),
  HOLD(MINED, HELD),
  /** An operator has found that it paid all the same. */
  ACCEPT(HELD, SUCCEEDED),
  /** An operator has found that it paid nothing. */
  DENY(HELD, FAILED),
  /** A confirmed foreign transaction is final at its nonce. */
  DISPLACE_RESERVED(RESERVED, FAILED),
  DISPLACE_SIGNED(SIGNED, FAILED),
  DISPLACE(SUBMITTED, FAILED);

  private final TransactionState from;
  private final TransactionState to;

  Transition(TransactionState from, TransactionState to) {
    this.from = from;
    this.to = to;
  }

  TransactionState from() {
    return from;
  }

  TransactionState to() {
    return to;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How bytes are added to a transaction. */
  static Transition signing(TransactionState state) {
    return switch (state) {
      case RESERVED -> SIGN;
      case SIGNED -> RAISE;
      case SUBMITTED -> REPLACE;
      case QUEUED, MINED, SUCCEEDED, FAILED, HELD ->
          throw new IllegalStateException("Nothing is signed for what is " + state.code());
    };
  }

  /** How a transaction fails whose nonce a foreign one has used for good. */
  static Transition displacing(TransactionState state) {
    return switch (state) {
      case RESERVED -> DISPLACE_RESERVED;
      case SIGNED -> DISPLACE_SIGNED;
      case SUBMITTED -> DISPLACE;
      case QUEUED, MINED, SUCCEEDED, FAILED, HELD ->
          throw new IllegalStateException("What is " + state.code() + " is not displaced");
    };
  }
}
