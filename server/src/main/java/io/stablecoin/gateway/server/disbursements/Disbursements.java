package io.stablecoin.gateway.server.disbursements;

import io.stablecoin.gateway.server.transactions.Cancellation;
import io.stablecoin.gateway.types.MerchantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The one road on which money of merchants leaves. What changes anything joins a transaction. */
public interface Disbursements {

  /**
   * Reserves the money and asks for the transaction that pays it, or waits for somebody who agrees
   * where the policy wants that. The caller has locked what its own rules are about.
   *
   * @throws io.stablecoin.gateway.server.web.ApiProblem {@code policy_…} for the rule that it
   *     breaks, {@code amount_exceeds_balance} where the merchant has less available
   */
  Disbursement request(NewDisbursement wanted);

  /**
   * Agrees to one that waits for it.
   *
   * @param approver an API key or an operator
   * @throws io.stablecoin.gateway.server.web.ApiProblem {@code approval_not_pending}, {@code
   *     approval_by_requester} where it is the key that asked for it, or {@code policy_…} where its
   *     recipient may not be paid any more
   */
  Disbursement approve(Disbursement disbursement, String approver);

  /**
   * Gives the money back, as its merchant wants, where no transaction has a nonce for it. The
   * caller has locked nothing that a {@link DisbursementListener} locks.
   *
   * @return false where it may be paid already, or is over
   */
  boolean cancel(Disbursement disbursement);

  /**
   * Does what can be done that it is not paid: where its transaction has a nonce, one that does
   * nothing is put in its place, and which of the two is mined is open. The caller has locked
   * nothing that a {@link DisbursementListener} locks.
   */
  Cancellation abandon(Disbursement disbursement);

  /**
   * Raises the fees of its transaction.
   *
   * @return false where that is not on its way
   */
  boolean expedite(Disbursement disbursement);

  /**
   * Lets it fail where no transaction has a nonce for it. The caller has locked it by {@link
   * #lockUnsent}, before anything else.
   *
   * @param failureCode why, in snake_case
   * @return false where it may be paid already, or is over
   */
  boolean takeBack(Disbursement disbursement, String failureCode);

  /** Locks those of one kind that have no nonce, in an order that everybody keeps. */
  void lockUnsent(DisbursementKind kind, Collection<String> ids);

  /** One as its merchant sees it, in the mode of the key. */
  Optional<Disbursement> find(DisbursementKind kind, MerchantId merchant, boolean live, String id);

  /** Those of a merchant in one mode, newest first. */
  List<Disbursement> list(
      DisbursementKind kind,
      MerchantId merchant,
      boolean live,
      Optional<String> startingAfter,
      int limit);

  /** Those with these ids, newest first. */
  List<Disbursement> withIds(Collection<String> ids);
}
