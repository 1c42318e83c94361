package io.stablecoin.gateway.server.policy;

import io.stablecoin.gateway.server.transactions.Call;

/** Says what may leave. What counts joins the transaction that reserves the money. */
public interface Policy {

  /**
   * Counts it into the day, so that requests at the same time cannot pass a cap together.
   *
   * @return whether a second person must agree before it is sent
   * @throws io.stablecoin.gateway.server.web.ApiProblem with a code that names the rule: {@code
   *     policy_…}
   */
  boolean admit(Spending spending);

  /**
   * Looks once more whether the recipients of a call may be paid.
   *
   * @throws io.stablecoin.gateway.server.web.ApiProblem with a code that names the rule
   */
  void requireRecipients(Call call);

  /** Takes out of its day what was not paid after all. */
  void giveBack(String id);
}
