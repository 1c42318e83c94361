package io.stablecoin.gateway.server.access;

import io.stablecoin.gateway.server.access.internal.PostgresApiKeys;
import io.stablecoin.gateway.types.MerchantId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The API keys of merchants. */
public interface ApiKeys {

  /** The keys in this database, also for a program that runs no server. */
  static ApiKeys of(DataSource database, GatewaySecret secret, Clock clock) {
    return new PostgresApiKeys(JdbcClient.create(database), secret, clock);
  }

  /** Makes a key, and the merchant where there is none of this id yet. */
  NewApiKey create(MerchantId merchant, boolean live);

  /** The keys of a merchant, newest first. */
  List<ApiKey> list(MerchantId merchant);

  /** Who may use the gateway with this secret; empty where it is no key, or a revoked one. */
  Optional<Caller> authenticate(String secret);

  /**
   * Ends a key: requests with it are refused from now on.
   *
   * @return whether there was such a key that was not revoked yet
   */
  boolean revoke(String apiKeyId);
}
