package io.stablecoin.gateway.server.slice;

import io.stablecoin.gateway.server.GatewayServer;
import io.stablecoin.gateway.server.RunningGateway;
import io.stablecoin.gateway.server.access.ApiKeys;
import io.stablecoin.gateway.server.access.GatewaySecret;
import io.stablecoin.gateway.server.database.TestDatabase;
import io.stablecoin.gateway.types.MerchantId;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** A merchant with a running gateway over a world of its own. */
final class Shop implements AutoCloseable {

  private static final String SECRET = "11".repeat(32);

  final TestDatabase database = TestDatabase.create();
  final Market market;
  final Customer customer;
  final RunningGateway gateway;
  final Api api;

  Shop() {
    this(new Market());
  }

  /** Opens on a market, which it closes in the end. */
  Shop(Market market) {
    this(market, "", Map.of());
  }

  /** A shop under a policy: what stands under it in the configuration file, indented by four. */
  Shop(String policy) {
    this(new Market(), "  policy:\n" + policy, Map.of());
  }

  /**
   * A shop with more settings.
   *
   * @param rules what stands beside the chains in the configuration file, indented by two
   * @param variables more of them, or others
   */
  Shop(Market market, String rules, Map<String, String> variables) {
    this.market = market;
    customer = new Customer(market);
    gateway = GatewayServer.start(environment(rules, variables));
    api = api("mer_shop");
  }

  /** A gateway on the same database under another policy; the first one is to be closed before. */
  RunningGateway reopen(String policy) {
    return GatewayServer.start(environment("  policy:\n" + policy, Map.of()));
  }

  /** Another merchant, or the same with a new key. */
  Api api(String merchant) {
    return api(merchant, false);
  }

  /** The merchant with a key for real money. */
  Api liveApi() {
    return api("mer_shop", true);
  }

  private Api api(String merchant, boolean live) {
    var keys = ApiKeys.of(database.dataSource(), GatewaySecret.parse(SECRET), Clock.systemUTC());
    return new Api(gateway.api(), keys.create(new MerchantId(merchant), live).secret());
  }

  private Map<String, String> environment(String rules, Map<String, String> more) {
    Map<String, String> variables =
        new HashMap<>(
            Map.of(
                "DATABASE_URL",
                database.url(),
                "GATEWAY_SECRET",
                SECRET,
                "GATEWAY_CONFIG",
                market.configuration(rules).toString(),
                "KMS_KEY_ID",
                market.key,
                "AWS_REGION",
                market.kms.region(),
                "AWS_ENDPOINT_URL_KMS",
                market.kms.endpoint().toString(),
                "PORT",
                "0",
                "MANAGEMENT_PORT",
                "0"));
    variables.putAll(more);
    return variables;
  }

  @Override
  public void close() {
    gateway.close();
    market.close();
    database.close();
  }
}
