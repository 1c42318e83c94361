package io.stablecoin.gateway.server.ledger.internal;

import io.stablecoin.gateway.server.ledger.Account;
import io.stablecoin.gateway.server.ledger.Posting;
import io.stablecoin.gateway.types.Token;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the books are to say, with a map of whole numbers and without a database. */
final class LedgerModel {

  /** What is to become of a posting. */
  enum Verdict {
    BOOKED,
    INSUFFICIENT,
    REPEATED
  }

  private record Line(Account account, Token token) {}

  private record Movement(Account debit, Account credit, Object cause) {}

  private final Map<Line, BigInteger> debitsLessCredits = new HashMap<>();
  private final Set<Movement> booked = new HashSet<>();
  private final List<Posting> postings = new ArrayList<>();

  /** Says what the books have to answer; books it where they have to. */
  Verdict post(Posting posting) {
    Verdict verdict = verdict(posting);
    if (verdict == Verdict.BOOKED) {
      BigInteger units = posting.amount().units();
      add(posting.debit(), posting, units);
      add(posting.credit(), posting, units.negate());
      booked.add(movement(posting));
      postings.add(posting);
    }
    return verdict;
  }

  /** Only what a merchant can spend is refused; that comes first. */
  Verdict verdict(Posting posting) {
    if (posting.debit() instanceof Account.MerchantAvailable
        && balance(posting.debit(), posting.amount().token()).compareTo(posting.amount().units())
            < 0) {
      return Verdict.INSUFFICIENT;
    }
    return booked.contains(movement(posting)) ? Verdict.REPEATED : Verdict.BOOKED;
  }

  private static Movement movement(Posting posting) {
    return new Movement(posting.debit(), posting.credit(), posting.cause());
  }

  private void add(Account account, Posting posting, BigInteger units) {
    debitsLessCredits.merge(new Line(account, posting.amount().token()), units, BigInteger::add);
  }

  /** Never below zero: an account can be asked for no more than is there. */
  BigInteger balance(Account account, Token token) {
    BigInteger balance = debitsLessCredits.getOrDefault(new Line(account, token), BigInteger.ZERO);
    return (account.growsByDebit() ? balance : balance.negate()).max(BigInteger.ZERO);
  }

  /** All that was booked, in order. */
  List<Posting> postings() {
    return List.copyOf(postings);
  }
}
