package io.stablecoin.gateway.cli.kms;

import static io.stablecoin.gateway.cli.CommandFailedException.failed;
import static io.stablecoin.gateway.cli.CommandFailedException.invalidConfiguration;

import io.stablecoin.gateway.server.database.GatewayDatabase;
import io.stablecoin.gateway.server.signing.SigningStatistics;
import java.util.function.Function;
import javax.sql.DataSource;

/** The records of signing, in the database that {@code DATABASE_URL} names. */
public final class SigningDatabase {

  private SigningDatabase() {}

  /** Opens the database for as long as it is read. */
  public static <T> T read(KmsOptions options, Function<DataSource, T> reading) {
    var settings =
        options
            .databaseOfEnvironment()
            .orElseThrow(() ->
                invalidConfiguration(
                    "database_url_missing",
                    "DATABASE_URL is not set, and the records of signing are in the database.",
                    "Set it to the database of the gateway."));
    try (GatewayDatabase database = GatewayDatabase.open(settings)) {
      if (!new SigningStatistics(database.dataSource()).areKept()) {
        throw failed(
            "signing_records_missing",
            "The database has no records of signing.",
            "Check DATABASE_URL; the gateway makes their table when it starts.");
      }
      return reading.apply(database.dataSource());
    }
  }
}
