package io.stablecoin.gateway.server.ledger;

import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.List;
import java.util.Optional;

/** The books, in double entry. Everything joins the caller's database transaction. */
public interface Ledger {

  /**
   * Writes one movement.
   *
   * @throws InsufficientFundsException where it would take a merchant's available money below zero
   * @throws org.springframework.dao.DuplicateKeyException where the same cause has moved money
   *     between the same accounts already
   */
  void post(Posting posting);

  /** Writes several movements in the given order, each as {@link #post(Posting)}. */
  void post(List<Posting> postings);

  /**
   * What an account holds of one token, as of the caller's transaction; zero where a reorganisation
   * took back more than is there.
   */
  TokenAmount balance(Account account, Token token);

  /**
   * What a merchant can spend of one token; locks it until the caller's transaction ends, so that
   * it can be decided upon.
   */
  TokenAmount lockAvailable(MerchantId merchant, Token token);

  /** What a merchant holds, one line per token that was ever booked for it. */
  List<MerchantBalance> balances(MerchantId merchant);

  /**
   * The movements on a merchant's accounts, newest first.
   *
   * @param chains on which chains
   * @param startingAfter the id of the last entry of the page before
   */
  List<LedgerEntry> entries(
      MerchantId merchant, List<ChainId> chains, Optional<String> startingAfter, int limit);

  /**
   * The sums of the whole books, one line per token: what is debited must equal what is credited.
   */
  List<TrialBalance> trialBalance();
}
