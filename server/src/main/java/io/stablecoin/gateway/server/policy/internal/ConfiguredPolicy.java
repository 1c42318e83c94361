package io.stablecoin.gateway.server.policy.internal;

import io.stablecoin.gateway.server.policy.Policy;
import io.stablecoin.gateway.server.policy.PolicyProblem;
import io.stablecoin.gateway.server.policy.PolicySettings;
import io.stablecoin.gateway.server.policy.Spending;
import io.stablecoin.gateway.server.policy.TokenLimits;
import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.TokenAmount;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class ConfiguredPolicy implements Policy {

  private final PolicySettings settings;
  private final DayTotals totals;

  ConfiguredPolicy(PolicySettings settings, DayTotals totals) {
    this.settings = settings;
    this.totals = totals;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean admit(Spending spending) {
    requireRecipients(spending.call());
    Optional<TokenLimits> limits = settings.limitsOf(spending.amount().token());
    limits.ifPresent(it -> requirePayment(spending.amount(), it));
    limits
        .filter(TokenLimits::isOfDays)
        .ifPresentOrElse(it -> addWithin(spending, it, totals.today()), () -> totals.add(spending));
    return limits
        .flatMap(TokenLimits::approvalAbove)
        .filter(most -> most.isLessThan(spending.amount()))
        .isPresent();
  }

  private static void requirePayment(TokenAmount amount, TokenLimits limits) {
    limits
        .perPayment()
        .ifPresent(most ->
            require(
                PolicyProblem.POLICY_PAYMENT_LIMIT,
                TokenAmount.zero(amount.token()),
                amount,
                most));
  }

  /** The totals are locked in the order of their scopes, as everywhere: all before a merchant. */
  private void addWithin(Spending spending, TokenLimits limits, LocalDate today) {
    TokenAmount amount = spending.amount();
    limits
        .perDay()
        .ifPresent(most ->
            require(
                PolicyProblem.POLICY_DAY_LIMIT,
                totals.lock(new Day(Day.EVERYBODY, amount.token(), today)),
                amount,
                most));
    limits
        .perMerchantAndDay()
        .ifPresent(most ->
            require(
                PolicyProblem.POLICY_MERCHANT_DAY_LIMIT,
                totals.lock(new Day(spending.merchant().value(), amount.token(), today)),
                amount,
                most));
    totals.add(spending, today);
  }

  private static void require(
      PolicyProblem rule, TokenAmount spent, TokenAmount amount, TokenAmount most) {
    if (most.isLessThan(spent.plus(amount))) {
      // What is left is not told: it may be what other merchants have spent.
      throw new ApiProblem(rule, "The cap is " + most + ".");
    }
  }

  @Override
  public void requireRecipients(Call call) {
    new RecipientRules(settings).require(call);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void giveBack(String id) {
    totals.remove(id);
  }
}
