package io.stablecoin.gateway.server.payments;

import io.stablecoin.gateway.types.TokenAmount;
import java.util.List;

/**
 * What a feature does when a reorganisation is about to take money of sessions back. Everything is
 * called inside the database transaction that does so.
 */
public interface ReversalListener {

  /**
   * Comes before any session is locked: what the feature locks before sessions is to be locked now,
   * in an order that everybody keeps.
   *
   * @param sessions the ids of those that will lose money
   */
  void reversalsComing(List<String> sessions);

  /**
   * Comes for each of them once all are locked, and before the money is taken.
   *
   * @param left what remains of everything that the session received
   */
  void reversing(String session, TokenAmount left);
}
