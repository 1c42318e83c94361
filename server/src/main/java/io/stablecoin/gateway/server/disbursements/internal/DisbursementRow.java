package io.stablecoin.gateway.server.disbursements.internal;

import io.stablecoin.gateway.server.disbursements.Disbursement;
import io.stablecoin.gateway.server.disbursements.DisbursementKind;
import io.stablecoin.gateway.server.disbursements.DisbursementStatus;
import io.stablecoin.gateway.types.Address;
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

/** Reads rows of {@code disbursements}. */
final class DisbursementRow {

  private DisbursementRow() {}

  static Disbursement read(ResultSet row, int number) throws SQLException {
    return new Disbursement(
        row.getString("id"),
        DisbursementKind.ofCode(row.getString("kind")),
        new MerchantId(row.getString("merchant")),
        row.getBoolean("live"),
        row.getString("requested_by"),
        Optional.ofNullable(row.getString("approved_by")),
        DisbursementStatus.ofCode(row.getString("status")),
        new TokenAmount(token(row), row.getBigDecimal("units").toBigIntegerExact()),
        new Address(Bytes.of(row.getBytes("destination"))),
        Optional.ofNullable(row.getBytes("tx_hash")).map(Bytes::of).map(TxHash::new),
        Optional.ofNullable(row.getString("failure_code")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("completed_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static Token token(ResultSet row) throws SQLException {
    return new Token(
        new ChainId(row.getLong("chain_id")),
        new Address(Bytes.of(row.getBytes("token"))),
        row.getString("token_symbol"),
        row.getInt("token_decimals"));
  }
}
