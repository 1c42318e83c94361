package io.stablecoin.gateway.server.payments;

import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.TokenAmount;

/** Payment sessions as refunds see them. Whatever locks joins the caller's database transaction. */
public interface RefundableSessions {

  /**
   * Finds a session without locking it; what is refundable may be less in the next moment.
   *
   * @throws io.stablecoin.gateway.server.web.ApiProblem {@code payment_session_not_found}, also for
   *     a session of another merchant or mode
   */
  RefundableSession find(MerchantId merchant, boolean live, String id);

  /**
   * Finds a session and locks it until the caller's transaction ends, so that two refunds cannot
   * both count on the same money.
   *
   * @throws io.stablecoin.gateway.server.web.ApiProblem {@code payment_session_not_found}, also for
   *     a session of another merchant or mode
   */
  RefundableSession lock(MerchantId merchant, boolean live, String id);

  /** Takes {@code amount} off what is refundable; the session must be locked. */
  void take(String id, TokenAmount amount);

  /** Gives back what {@link #take} took, for a refund that failed. */
  void giveBack(String id, TokenAmount amount);
}
