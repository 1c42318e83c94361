package io.stablecoin.gateway.cli.stack;

import io.stablecoin.gateway.server.access.ApiKeys;
import io.stablecoin.gateway.server.access.GatewaySecret;
import io.stablecoin.gateway.types.MerchantId;
import java.time.Clock;
import javax.sql.DataSource;

/** Who may use the stack: a test merchant, whose API key stays the same from run to run. */
record StackAccess(GatewaySecret secret, String apiKey) {

  private static final MerchantId MERCHANT = new MerchantId("mer_dev");

  static StackAccess open(DataSource database, StackFolder folder) {
    GatewaySecret secret = GatewaySecret.keptIn(folder.secret());
    ApiKeys keys = ApiKeys.of(database, secret, Clock.systemUTC());
    String apiKey =
        folder
            .apiKey()
            .read()
            .filter(kept -> keys.authenticate(kept).isPresent())
            .orElseGet(() -> create(keys, folder));
    return new StackAccess(secret, apiKey);
  }

  private static String create(ApiKeys keys, StackFolder folder) {
    String made = keys.create(MERCHANT, false).secret();
    folder.apiKey().write(made);
    return made;
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "StackAccess[…]";
  }
}
