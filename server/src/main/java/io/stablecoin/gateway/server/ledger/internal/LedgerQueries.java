package io.stablecoin.gateway.server.ledger.internal;

import io.stablecoin.gateway.server.ledger.Account;
import io.stablecoin.gateway.server.ledger.Cause;
import io.stablecoin.gateway.server.ledger.LedgerEntry;
import io.stablecoin.gateway.server.ledger.TrialBalance;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be read from the books. */
@Component
class LedgerQueries {

  private final JdbcClient jdbc;

  LedgerQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  TokenAmount balance(Account account, Token token) {
    BigDecimal debitsLessCredits =
        account instanceof Account.Wallet wallet ? kept(wallet, token) : summed(account, token);
    BigDecimal balance = account.growsByDebit() ? debitsLessCredits : debitsLessCredits.negate();
    return new TokenAmount(token, balance.max(BigDecimal.ZERO).toBigIntegerExact());
  }

  /** Lanes ask for it again and again: the schema keeps it beside the entries. */
  private BigDecimal kept(Account.Wallet wallet, Token token) {
    return jdbc.sql(
            "select units from wallet_balances where account = :account and asset_id = :asset")
        .param("account", wallet.name())
        .param("asset", token.toCaip19())
        .query(BigDecimal.class)
        .optional()
        .orElse(BigDecimal.ZERO);
  }

  private BigDecimal summed(Account account, Token token) {
    return jdbc.sql(
            """
            select (select coalesce(sum(amount), 0) from ledger_entry
                     where debit_account = :account and asset_id = :asset)
                 - (select coalesce(sum(amount), 0) from ledger_entry
                     where credit_account = :account and asset_id = :asset)
            """)
        .param("account", account.name())
        .param("asset", token.toCaip19())
        .query(BigDecimal.class)
        .single();
  }

  List<LedgerEntry> entries(
      MerchantId merchant, List<ChainId> chains, Optional<String> startingAfter, int limit) {
    return jdbc.sql(
            """
            select entry.*, asset.chain_id, asset.contract, asset.symbol, asset.decimals
            from ledger_entry entry join ledger_asset asset on asset.id = entry.asset_id
            where (entry.debit_account in (:accounts) or entry.credit_account in (:accounts))
              and asset.chain_id = any(:chains)
              and (cast(:after as text) is null
                or entry.position < (select position from ledger_entry where id = :after))
            order by entry.position desc
            limit :limit
            """)
        .param("accounts", accountsOf(merchant))
        .param("chains", chains.stream().map(ChainId::value).toArray(Long[]::new))
        .param("after", startingAfter.orElse(null))
        .param("limit", limit)
        .query(LedgerQueries::entry)
        .list();
  }

  private static List<String> accountsOf(MerchantId merchant) {
    return Stream.of(
            new Account.MerchantAvailable(merchant),
            new Account.MerchantReserved(merchant),
            new Account.Receivable(merchant))
        .map(Account::name)
        .toList();
  }

  private static LedgerEntry entry(ResultSet row, int number) throws SQLException {
    return new LedgerEntry(
        row.getString("id"),
        row.getString("debit_account"),
        row.getString("credit_account"),
        AssetColumns.amount(row, "amount"),
        new Cause(row.getString("cause_type"), row.getString("cause_id")),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  /** Available money is taken from the locked rows, so that they are compared with the entries. */
  List<TrialBalance> trialBalance() {
    return jdbc.sql(
            """
            with movement as (
              select asset_id, split_part(debit_account, ':', 1) as kind, amount from ledger_entry
              union all
              select asset_id, split_part(credit_account, ':', 1), -amount from ledger_entry)
            select asset.*,
              coalesce(sum(amount)
                filter (where kind in ('wallet', 'cold_wallet', 'forwarders', 'receivable')), 0)
                as held,
              coalesce(-sum(amount) filter (where kind in ('merchant_reserved', 'unattributed')), 0)
                + coalesce((select sum(available) from merchant_balance
                    where merchant_balance.asset_id = asset.id), 0) as owed
            from ledger_asset asset join movement on movement.asset_id = asset.id
            group by asset.id
            order by asset.id
            """)
        .query((row, _) ->
            new TrialBalance(AssetColumns.amount(row, "held"), AssetColumns.amount(row, "owed")))
        .list();
  }
}
