package io.stablecoin.gateway.server.ledger.internal;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a token from the columns of {@code ledger_asset}. */
final class AssetColumns {

  private AssetColumns() {}

  static TokenAmount amount(ResultSet row, String column) throws SQLException {
    return new TokenAmount(token(row), row.getBigDecimal(column).toBigIntegerExact());
  }

  private static Token token(ResultSet row) throws SQLException {
    return new Token(
        new ChainId(row.getLong("chain_id")),
        new Address(Bytes.of(row.getBytes("contract"))),
        row.getString("symbol"),
        row.getInt("decimals"));
  }
}
