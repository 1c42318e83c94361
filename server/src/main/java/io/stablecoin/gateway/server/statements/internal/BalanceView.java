package io.stablecoin.gateway.server.statements.internal;

import io.stablecoin.gateway.server.ledger.MerchantBalance;
import io.stablecoin.gateway.server.networks.Networks;
import io.stablecoin.gateway.types.Token;
import java.util.List;

/** {@code GET /v1/balance}: amounts as decimal strings. */
record BalanceView(String object, List<Line> balances) {

  /** One token on one network. */
  record Line(String network, String token, String available, String reserved) {

    static Line of(MerchantBalance balance, Networks networks) {
      Token token = balance.available().token();
      return new Line(
          networks.nameOf(token.chain()),
          token.symbol(),
          balance.available().toDecimal(),
          balance.reserved().toDecimal());
    }
  }
}
