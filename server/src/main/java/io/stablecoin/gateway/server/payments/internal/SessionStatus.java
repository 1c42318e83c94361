package io.stablecoin.gateway.server.payments.internal;

import java.util.Locale;

/** Where a payment session stands. */
enum SessionStatus {
  /** Nothing was seen in time. */
  CREATED,
  /** Less than the amount was seen in time. */
  PARTIALLY_PAID,
  /** The amount was seen in time; it is not final. */
  CONFIRMING,
  /** The amount is final. */
  COMPLETED,
  /** The amount was not there in time. What comes later is credited, and the status stays. */
  EXPIRED,
  /** The merchant took it back before anything was seen. What comes later is credited. */
  CANCELED,
  /** It was completed, and a reorganisation took the money back. */
  REVERSED;

  /** The name in the database and in the API: {@code partially_paid}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SessionStatus ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
