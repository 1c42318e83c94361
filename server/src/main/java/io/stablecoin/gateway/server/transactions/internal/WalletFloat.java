package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.ledger.Account;
import io.stablecoin.gateway.server.ledger.Ledger;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.math.BigInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a wallet can still pay out of a token: what the books say it holds, less what is on its way
 * out and not booked yet. Under the lane's lock the answer holds until the lock is released.
 */
final class WalletFloat {

  private final JdbcClient database;
  private final Ledger ledger;

  WalletFloat(JdbcClient database, Ledger ledger) {
    this.database = database;
    this.ledger = ledger;
  }

  TokenAmount available(LaneKey lane, Token token) {
    TokenAmount held = ledger.balance(new Account.Wallet(lane.wallet()), token);
    TokenAmount leaving = leaving(lane, token);
    return held.isLessThan(leaving) ? TokenAmount.zero(token) : held.minus(leaving);
  }

  private TokenAmount leaving(LaneKey lane, Token token) {
    BigInteger units =
        database
            .sql(
                """
                select coalesce(sum(token_units), 0) from transactions
                where chain_id = :chain and wallet = :wallet and token = :token
                  and state in ('reserved', 'signed', 'submitted', 'mined', 'held')
                """)
            .param("chain", lane.chain().value())
            .param("wallet", lane.wallet().value().toArray())
            .param("token", token.contract().value().toArray())
            .query((row, _) -> row.getBigDecimal(1).toBigIntegerExact())
            .single();
    return new TokenAmount(token, units);
  }
}
