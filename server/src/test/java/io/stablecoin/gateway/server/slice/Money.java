package io.stablecoin.gateway.server.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.types.Token;
import java.math.BigDecimal;

/** Compares the books with the chain. */
record Money(Shop shop) {

  /** What an account holds by the books, in the token's smallest unit; debits count up. */
  BigDecimal booked(String account, Token token) {
    return shop.database
        .jdbc()
        .sql(
            """
            select coalesce(sum(case when debit_account = :account then amount else -amount end), 0)
            from ledger_entry
            where :account in (debit_account, credit_account) and asset_id = :asset
            """)
        .param("account", account)
        .param("asset", token.toCaip19())
        .query(BigDecimal.class)
        .single();
  }

  /** The wallet holds on the chain what the books say. */
  void assertWalletMatches(Token token) {
    BigDecimal onChain = new BigDecimal(shop.market.balance(token, shop.market.wallet).units());
    assertThat(booked("wallet:" + shop.market.wallet, token)).isEqualByComparingTo(onChain);
  }
}
