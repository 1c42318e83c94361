package io.stablecoin.gateway.server.payments.internal;

import static io.stablecoin.gateway.server.deposits.DepositState.FINAL;
import static io.stablecoin.gateway.server.deposits.DepositState.SEEN;

import io.stablecoin.gateway.server.deposits.Deposit;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * What stands at the deposit address of a session.
 *
 * @param seenInTime in blocks up to the deadline, final or not
 * @param finalInTime the part of it that is final
 * @param finalEver all that is final, also what came late
 * @param pending all that is not final
 */
record PaidAmounts(
    TokenAmount seenInTime, TokenAmount finalInTime, TokenAmount finalEver, TokenAmount pending) {

  static PaidAmounts of(Token token, Instant deadline, List<Deposit> deposits) {
    Predicate<Deposit> inTime = deposit -> !deposit.block().time().isAfter(deadline);
    Predicate<Deposit> isFinal = deposit -> deposit.state() == FINAL;
    Predicate<Deposit> isSeen = deposit -> deposit.state() == SEEN;
    return new PaidAmounts(
        sum(token, deposits, inTime.and(isFinal.or(isSeen))),
        sum(token, deposits, inTime.and(isFinal)),
        sum(token, deposits, isFinal),
        sum(token, deposits, isSeen));
  }

  private static TokenAmount sum(Token token, List<Deposit> deposits, Predicate<Deposit> which) {
    return deposits.stream()
        .filter(which)
        .map(Deposit::amount)
        .reduce(TokenAmount.zero(token), TokenAmount::plus);
  }
}
