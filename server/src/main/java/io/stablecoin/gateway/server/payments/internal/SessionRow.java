package io.stablecoin.gateway.server.payments.internal;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of {@code payment_sessions}. */
@Component
class SessionRow implements RowMapper<PaymentSession> {

  private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};

  private final JsonMapper json;

  SessionRow(JsonMapper json) {
    this.json = json;
  }

  @Override
  public PaymentSession mapRow(ResultSet row, int number) throws SQLException {
    Token token = token(row);
    return new PaymentSession(
        row.getString("id"),
        new MerchantId(row.getString("merchant")),
        row.getBoolean("live"),
        SessionStatus.ofCode(row.getString("status")),
        amount(row, "amount_units", token),
        new SessionTotals(
            amount(row, "received_units", token),
            amount(row, "reversed_units", token),
            amount(row, "refunded_units", token)),
        new Address(Bytes.of(row.getBytes("deposit_address"))),
        order(row),
        time(row, "created_at").orElseThrow(),
        time(row, "expires_at").orElseThrow(),
        time(row, "completed_at"));
  }

  private PaymentSession.Order order(ResultSet row) throws SQLException {
    return new PaymentSession.Order(
        Optional.ofNullable(row.getString("description")),
        json.readValue(row.getString("metadata"), METADATA),
        Optional.ofNullable(row.getString("success_url")),
        Optional.ofNullable(row.getString("cancel_url")));
  }

  private static Token token(ResultSet row) throws SQLException {
    return new Token(
        new ChainId(row.getLong("chain_id")),
        new Address(Bytes.of(row.getBytes("token"))),
        row.getString("token_symbol"),
        row.getInt("token_decimals"));
  }

  private static TokenAmount amount(ResultSet row, String column, Token token) throws SQLException {
    return new TokenAmount(token, row.getBigDecimal(column).toBigIntegerExact());
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
