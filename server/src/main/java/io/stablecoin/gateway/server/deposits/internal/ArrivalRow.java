package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.server.deposits.DepositState;
import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.BlockHash;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import io.stablecoin.gateway.types.TxHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads rows of {@code arrivals}. */
final class ArrivalRow {

  private ArrivalRow() {}

  static Arrival read(ResultSet row, int number) throws SQLException {
    return new Arrival(
        row.getString("id"),
        ArrivalKind.ofCode(row.getString("kind")),
        DepositState.ofCode(row.getString("state")),
        Optional.ofNullable(row.getString("merchant")).map(MerchantId::new),
        new TokenAmount(token(row), row.getBigDecimal("units").toBigIntegerExact()),
        address(row, "sender"),
        address(row, "recipient"),
        new TxHash(Bytes.of(row.getBytes("tx_hash"))),
        row.getLong("log_index"),
        new ReadBlock(
            row.getLong("block_number"),
            new BlockHash(Bytes.of(row.getBytes("block_hash"))),
            row.getObject("block_time", OffsetDateTime.class).toInstant()));
  }

  static Token token(ResultSet row) throws SQLException {
    return new Token(
        new ChainId(row.getLong("chain_id")),
        address(row, "token"),
        row.getString("token_symbol"),
        row.getInt("token_decimals"));
  }

  static Address address(ResultSet row, String column) throws SQLException {
    return new Address(Bytes.of(row.getBytes(column)));
  }
}
