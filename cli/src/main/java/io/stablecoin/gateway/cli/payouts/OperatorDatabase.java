package io.stablecoin.gateway.cli.payouts;

import static io.stablecoin.gateway.cli.CommandError.DATABASE_NOT_READY;
import static io.stablecoin.gateway.cli.CommandError.DATABASE_URL_MISSING;

import io.stablecoin.gateway.cli.Environment;
import io.stablecoin.gateway.server.database.DatabaseSettings;
import io.stablecoin.gateway.server.database.GatewayDatabase;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The database of the gateway. Nothing else of the configuration is read: in an emergency a wrong
 * variable must not be in the way.
 */
public record OperatorDatabase(Environment environment) {

  /** Who gives an order, for the records. */
  static String operator() {
    return System.getProperty("user.name", "unknown");
  }

  /** Works on it, and leaves it closed. */
  <T> T with(Function<DataSource, T> work) {
    DatabaseSettings settings =
        Optional.ofNullable(environment.variables().get("DATABASE_URL"))
            .filter(url -> !url.isBlank())
            .map(DatabaseSettings::parse)
            .orElseThrow(() ->
                DATABASE_URL_MISSING.because(
                    "DATABASE_URL is not set, and what leaves is decided in the database."));
    try (GatewayDatabase database = GatewayDatabase.open(settings)) {
      if (!database.isMigrated()) {
        throw DATABASE_NOT_READY.failure();
      }
      return work.apply(database.dataSource());
    }
  }
}
