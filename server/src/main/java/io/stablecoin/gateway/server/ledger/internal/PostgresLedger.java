package io.stablecoin.gateway.server.ledger.internal;

import io.stablecoin.gateway.server.database.RowArrays;
import io.stablecoin.gateway.server.ledger.Account;
import io.stablecoin.gateway.server.ledger.Ledger;
import io.stablecoin.gateway.server.ledger.LedgerEntry;
import io.stablecoin.gateway.server.ledger.MerchantBalance;
import io.stablecoin.gateway.server.ledger.Posting;
import io.stablecoin.gateway.server.ledger.TrialBalance;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.OrderedId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the books; the schema holds what must always be true of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PostgresLedger implements Ledger {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final RegisteredTokens tokens;
  private final LedgerQueries queries;
  private final MerchantBalances balances;

  PostgresLedger(
      JdbcClient jdbc,
      Clock clock,
      RegisteredTokens tokens,
      LedgerQueries queries,
      MerchantBalances balances) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.tokens = tokens;
    this.queries = queries;
    this.balances = balances;
  }

  @Override
  public void post(Posting posting) {
    post(List.of(posting));
  }

  @Override
  public void post(List<Posting> postings) {
    postings.stream().map(posting -> posting.amount().token()).distinct().forEach(tokens::register);
    postings.forEach(this::balance);
    write(postings);
  }

  private void write(List<Posting> postings) {
    RowArrays<Posting> rows = new RowArrays<>(postings);
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into ledger_entry
              (id, debit_account, credit_account, asset_id, amount, cause_type, cause_id, created_at)
            select *, :now from unnest(:ids, :debits, :credits, :assets, :amounts, :causes, :causeIds)
            """)
        .param("ids", rows.texts(_ -> OrderedId.next("le", now)))
        .param("debits", rows.texts(it -> it.debit().name()))
        .param("credits", rows.texts(it -> it.credit().name()))
        .param("assets", rows.texts(it -> it.amount().token().toCaip19()))
        .param("amounts", rows.of("numeric", it -> new BigDecimal(it.amount().units())))
        .param("causes", rows.texts(it -> it.cause().type()))
        .param("causeIds", rows.texts(it -> it.cause().id()))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private void balance(Posting posting) {
    if (posting.debit() instanceof Account.MerchantAvailable(MerchantId merchant)) {
      balances.take(merchant, posting.amount());
    }
    if (posting.credit() instanceof Account.MerchantAvailable(MerchantId merchant)) {
      balances.add(merchant, posting.amount());
    }
  }

  @Override
  public TokenAmount balance(Account account, Token token) {
    return queries.balance(account, token);
  }

  @Override
  public TokenAmount lockAvailable(MerchantId merchant, Token token) {
    return balances.lock(merchant, token);
  }

  @Override
  public List<MerchantBalance> balances(MerchantId merchant) {
    return balances.of(merchant);
  }

  @Override
  public List<LedgerEntry> entries(
      MerchantId merchant, List<ChainId> chains, Optional<String> startingAfter, int limit) {
    return queries.entries(merchant, chains, startingAfter, limit);
  }

  @Override
  public List<TrialBalance> trialBalance() {
    return queries.trialBalance();
  }
}
