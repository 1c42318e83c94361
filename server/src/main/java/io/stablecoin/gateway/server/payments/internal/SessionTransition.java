package io.stablecoin.gateway.server.payments.internal;

import static io.stablecoin.gateway.server.payments.internal.SessionStatus.CANCELED;
import static io.stablecoin.gateway.server.payments.internal.SessionStatus.COMPLETED;
import static io.stablecoin.gateway.server.payments.internal.SessionStatus.CONFIRMING;
import static io.stablecoin.gateway.server.payments.internal.SessionStatus.CREATED;
import static io.stablecoin.gateway.server.payments.internal.SessionStatus.EXPIRED;
import static io.stablecoin.gateway.server.payments.internal.SessionStatus.PARTIALLY_PAID;
import static io.stablecoin.gateway.server.payments.internal.SessionStatus.REVERSED;

import java.util.Arrays;

/** Every way in which the status of a session may change. */
enum SessionTransition {
  PART_SEEN(CREATED, PARTIALLY_PAID),
  AMOUNT_SEEN(CREATED, CONFIRMING),
  REST_SEEN(PARTIALLY_PAID, CONFIRMING),
  AMOUNT_FINAL(CONFIRMING, COMPLETED),
  REST_ORPHANED(CONFIRMING, PARTIALLY_PAID),
  AMOUNT_ORPHANED(CONFIRMING, CREATED),
  PART_ORPHANED(PARTIALLY_PAID, CREATED),
  UNPAID(CREATED, EXPIRED),
  UNDERPAID(PARTIALLY_PAID, EXPIRED),
  TAKEN_BACK(CREATED, CANCELED),
  PAYMENT_REVERSED(COMPLETED, REVERSED),
  PAYMENT_RESTORED(REVERSED, COMPLETED);

  private final SessionStatus from;
  private final SessionStatus to;

  SessionTransition(SessionStatus from, SessionStatus to) {
    this.from = from;
    this.to = to;
  }

  /**
   * The transition between two different statuses.
   *
   * @throws IllegalStateException where there is none
   */
  static SessionTransition between(SessionStatus from, SessionStatus to) {
    return Arrays.stream(values())
        .filter(transition -> transition.from == from && transition.to == to)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("A session never goes from " + from + " to " + to));
  }
}
