package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.Fees;
import io.stablecoin.gateway.server.transactions.ExpectedTransfer;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import io.stablecoin.gateway.types.TxHash;
import io.stablecoin.gateway.types.Wei;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the project's values from the columns of this module's tables. */
final class Columns {

  /** Types of transactions (EIP-2718). */
  static final int LEGACY = 0;

  static final int EIP_1559 = 2;

  private Columns() {}

  static Bytes bytes(ResultSet row, String column) throws SQLException {
    return Bytes.of(row.getBytes(column));
  }

  static Address address(ResultSet row, String column) throws SQLException {
    return new Address(bytes(row, column));
  }

  static Wei wei(ResultSet row, String column) throws SQLException {
    return new Wei(row.getBigDecimal(column).toBigIntegerExact());
  }

  static Offer offer(ResultSet row) throws SQLException {
    Wei fee = wei(row, "max_fee_per_gas");
    return row.getInt("type") == EIP_1559
        ? Offer.eip1559(new Fees(wei(row, "max_priority_fee_per_gas"), fee))
        : Offer.legacy(new Fees(fee, fee));
  }

  static OptionalLong optionalLong(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  static Optional<TxHash> hash(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBytes(column)).map(Bytes::of).map(TxHash::new);
  }

  static Optional<ExpectedTransfer> expectedTransfer(ResultSet row) throws SQLException {
    if (row.getBytes("token") == null) {
      return Optional.empty();
    }
    Token token = token(row, new ChainId(row.getLong("chain_id")));
    TokenAmount amount =
        new TokenAmount(token, row.getBigDecimal("token_units").toBigIntegerExact());
    return Optional.of(new ExpectedTransfer(amount, address(row, "recipient")));
  }

  static Token token(ResultSet row, ChainId chain) throws SQLException {
    return new Token(
        chain, address(row, "token"), row.getString("token_symbol"), row.getInt("token_decimals"));
  }
}
