package io.stablecoin.gateway.cli.payouts;

import static io.stablecoin.gateway.cli.CommandFailedException.failed;
import static io.stablecoin.gateway.cli.CommandFailedException.invalidConfiguration;

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
                invalidConfiguration(
                    "database_url_missing",
                    "DATABASE_URL is not set, and what leaves is decided in the database.",
                    "Set it to the database of the gateway."));
    try (GatewayDatabase database = GatewayDatabase.open(settings)) {
      if (!database.isMigrated()) {
        throw failed(
            "database_not_ready",
            "The database has not the tables of this version.",
            "Check DATABASE_URL; the gateway makes its tables when it starts.");
      }
      return work.apply(database.dataSource());
    }
  }
}
