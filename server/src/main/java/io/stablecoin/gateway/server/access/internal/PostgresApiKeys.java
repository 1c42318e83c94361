package io.stablecoin.gateway.server.access.internal;

import io.stablecoin.gateway.server.access.ApiKey;
import io.stablecoin.gateway.server.access.ApiKeys;
import io.stablecoin.gateway.server.access.Caller;
import io.stablecoin.gateway.server.access.GatewaySecret;
import io.stablecoin.gateway.server.access.NewApiKey;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.OrderedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps of each key its HMAC only. */
public final class PostgresApiKeys implements ApiKeys {

  private final JdbcClient jdbc;
  private final GatewaySecret gatewaySecret;
  private final Clock clock;

  public PostgresApiKeys(JdbcClient jdbc, GatewaySecret gatewaySecret, Clock clock) {
    this.jdbc = jdbc;
    this.gatewaySecret = gatewaySecret;
    this.clock = clock;
  }

  @Override
  public NewApiKey create(MerchantId merchant, boolean live) {
    Instant now = clock.instant();
    KeySecret secret = KeySecret.next(live);
    ApiKey key =
        new ApiKey(OrderedId.next("ak", now), merchant, live, secret.hint(), now, Optional.empty());
    jdbc.sql(
            """
            with known as (
              insert into merchant (id, created_at) values (:merchant, :now) on conflict do nothing)
            insert into api_key (id, merchant_id, live, hmac, hint, created_at)
            values (:id, :merchant, :live, :hmac, :hint, :now)
            """)
        .param("id", key.id())
        .param("merchant", merchant.value())
        .param("live", live)
        .param("hmac", secret.hmac(gatewaySecret))
        .param("hint", key.hint())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return new NewApiKey(key, secret.text());
  }

  @Override
  public List<ApiKey> list(MerchantId merchant) {
    return jdbc.sql("select * from api_key where merchant_id = :merchant order by id desc")
        .param("merchant", merchant.value())
        .query(PostgresApiKeys::apiKey)
        .list();
  }

  @Override
  public Optional<Caller> authenticate(String secret) {
    return KeySecret.parse(secret).flatMap(this::find);
  }

  private Optional<Caller> find(KeySecret secret) {
    return jdbc.sql("select * from api_key where hmac = :hmac and revoked_at is null")
        .param("hmac", secret.hmac(gatewaySecret))
        .query(PostgresApiKeys::apiKey)
        .optional()
        .map(key -> new Caller(key.merchant(), key.id(), key.live()));
  }

  @Override
  public boolean revoke(String apiKeyId) {
    return jdbc.sql("update api_key set revoked_at = :now where id = :id and revoked_at is null")
            .param("id", apiKeyId)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static ApiKey apiKey(ResultSet row, int number) throws SQLException {
    return new ApiKey(
        row.getString("id"),
        new MerchantId(row.getString("merchant_id")),
        row.getBoolean("live"),
        row.getString("hint"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
