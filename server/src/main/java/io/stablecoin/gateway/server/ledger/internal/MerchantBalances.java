package io.stablecoin.gateway.server.ledger.internal;

import io.stablecoin.gateway.server.ledger.Account;
import io.stablecoin.gateway.server.ledger.InsufficientFundsException;
import io.stablecoin.gateway.server.ledger.MerchantBalance;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The locked rows of what merchants can spend. */
@Component
class MerchantBalances {

  private final JdbcClient jdbc;

  MerchantBalances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(MerchantId merchant, TokenAmount amount) {
    jdbc.sql(
            """
            insert into merchant_balance (merchant_id, asset_id, available)
            values (:merchant, :asset, :amount)
            on conflict (merchant_id, asset_id)
            do update set available = merchant_balance.available + excluded.available
            """)
        .param("merchant", merchant.value())
        .param("asset", amount.token().toCaip19())
        .param("amount", new BigDecimal(amount.units()))
        .update();
  }

  void take(MerchantId merchant, TokenAmount amount) {
    int taken =
        jdbc.sql(
                """
                update merchant_balance set available = available - :amount
                where merchant_id = :merchant and asset_id = :asset and available >= :amount
                """)
            .param("merchant", merchant.value())
            .param("asset", amount.token().toCaip19())
            .param("amount", new BigDecimal(amount.units()))
            .update();
    if (taken == 0) {
      TokenAmount available = lock(merchant, amount.token());
      if (available.isLessThan(amount)) {
        throw new InsufficientFundsException(amount, available);
      }
      // A payment has come in between.
      take(merchant, amount);
    }
  }

  TokenAmount lock(MerchantId merchant, Token token) {
    return jdbc.sql(
            """
            select available from merchant_balance
            where merchant_id = :merchant and asset_id = :asset for update
            """)
        .param("merchant", merchant.value())
        .param("asset", token.toCaip19())
        .query((row, _) -> new TokenAmount(token, row.getBigDecimal(1).toBigIntegerExact()))
        .optional()
        .orElseGet(() -> TokenAmount.zero(token));
  }

  /** A merchant without a balance row never had money, and so nothing reserved either. */
  List<MerchantBalance> of(MerchantId merchant) {
    return jdbc.sql(
            """
            select asset.*, balance.available,
              (select coalesce(sum(amount), 0) from ledger_entry
                where credit_account = :reserved and asset_id = asset.id)
              - (select coalesce(sum(amount), 0) from ledger_entry
                where debit_account = :reserved and asset_id = asset.id) as reserved
            from merchant_balance balance join ledger_asset asset on asset.id = balance.asset_id
            where balance.merchant_id = :merchant
            order by asset.id
            """)
        .param("merchant", merchant.value())
        .param("reserved", new Account.MerchantReserved(merchant).name())
        .query((row, _) ->
            new MerchantBalance(
                AssetColumns.amount(row, "available"), AssetColumns.amount(row, "reserved")))
        .list();
  }
}
