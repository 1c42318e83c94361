package io.stablecoin.gateway.server.treasury.internal;

import io.stablecoin.gateway.server.treasury.TokenRule;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TokenAmount;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds what should move. A payment that waits comes first; only where none does are wallets filled
 * up, and only what is left then can be too much.
 *
 * @param treasury where deposits are swept to
 * @param others the other wallets
 * @param queued what payments need that have no nonce yet
 * @param waiting payments that no wallet could make alone, in the order of their turns
 */
record Levelling(
    TokenRule rule,
    Optional<Address> coldWallet,
    Holding treasury,
    List<Holding> others,
    TokenAmount queued,
    List<TokenAmount> waiting) {

  /** A transfer costs gas: it is not made for a few units, which anybody could send us. */
  private static final BigInteger SMALLEST_PART = BigInteger.valueOf(100);

  List<Movement> movements() {
    if (!waiting.isEmpty()) {
      return collections();
    }
    List<Movement> movements = new ArrayList<>(refills());
    TokenAmount left =
        minus(treasury.available(), sum(movements.stream().map(Movement::amount).toList()));
    excess(left).ifPresent(movements::add);
    return movements;
  }

  /** For the first payment that all wallets could make together. */
  private List<Movement> collections() {
    TokenAmount together =
        treasury.expected().plus(sum(others.stream().map(Holding::available).toList()));
    return waiting.stream()
        .filter(amount -> !together.isLessThan(amount))
        .findFirst()
        .map(amount -> collect(minus(amount, treasury.expected())))
        .orElse(List.of());
  }

  private List<Movement> collect(TokenAmount missing) {
    List<Movement> movements = new ArrayList<>();
    TokenAmount open = missing;
    for (Holding richest :
        others.stream().sorted(Comparator.comparing(Holding::available).reversed()).toList()) {
      TokenAmount share = min(open, richest.available());
      if (!share.isZero()) {
        movements.add(
            new Movement(TransferKind.COLLECTION, richest.wallet(), treasury.wallet(), share));
        open = open.minus(share);
      }
    }
    return movements;
  }

  private List<Movement> refills() {
    return rule.walletFloat().map(this::refillsTo).orElse(List.of());
  }

  /** The treasury keeps as much for itself. */
  private List<Movement> refillsTo(TokenAmount level) {
    List<Movement> movements = new ArrayList<>();
    TokenAmount spare = minus(treasury.available(), level);
    for (Holding wallet : others) {
      TokenAmount missing = minus(level, wallet.expected());
      if (isLow(wallet, level) && !spare.isLessThan(missing)) {
        movements.add(
            new Movement(TransferKind.REFILL, treasury.wallet(), wallet.wallet(), missing));
        spare = spare.minus(missing);
      }
    }
    return movements;
  }

  private static boolean isLow(Holding wallet, TokenAmount level) {
    return wallet.expected().plus(wallet.expected()).isLessThan(level);
  }

  /** What payments need stays, and so does the treasury's own float. */
  private Optional<Movement> excess(TokenAmount left) {
    TokenAmount spare = minus(minus(left, queued), rule.walletFloat().orElse(zero()));
    return rule.ceiling()
        .flatMap(ceiling -> {
          TokenAmount above = minus(minus(sum(all()), queued), ceiling);
          TokenAmount amount = min(above, spare);
          return amount.isZero() || isSmall(amount, ceiling)
              ? Optional.empty()
              : Optional.of(amount);
        })
        .flatMap(amount ->
            coldWallet.map(
                cold -> new Movement(TransferKind.EXCESS, treasury.wallet(), cold, amount)));
  }

  private static boolean isSmall(TokenAmount amount, TokenAmount ceiling) {
    return amount.units().multiply(SMALLEST_PART).compareTo(ceiling.units()) < 0;
  }

  private List<TokenAmount> all() {
    List<TokenAmount> all = new ArrayList<>(others.stream().map(Holding::expected).toList());
    all.add(treasury.expected());
    return all;
  }

  private TokenAmount sum(List<TokenAmount> amounts) {
    return amounts.stream().reduce(zero(), TokenAmount::plus);
  }

  private TokenAmount zero() {
    return TokenAmount.zero(rule.token());
  }

  /** Zero where less would be left. */
  private TokenAmount minus(TokenAmount amount, TokenAmount taken) {
    return amount.isLessThan(taken) ? zero() : amount.minus(taken);
  }

  private static TokenAmount min(TokenAmount one, TokenAmount other) {
    return one.isLessThan(other) ? one : other;
  }
}
