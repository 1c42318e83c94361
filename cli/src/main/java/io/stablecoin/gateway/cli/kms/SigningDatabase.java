package io.stablecoin.gateway.cli.kms;

import static io.stablecoin.gateway.cli.CommandError.DATABASE_URL_MISSING;
import static io.stablecoin.gateway.cli.CommandError.SIGNING_RECORDS_MISSING;

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
                DATABASE_URL_MISSING.because(
                    "DATABASE_URL is not set, and the records of signing are in the database."));
    try (GatewayDatabase database = GatewayDatabase.open(settings)) {
      if (!new SigningStatistics(database.dataSource()).areKept()) {
        throw SIGNING_RECORDS_MISSING.failure();
      }
      return reading.apply(database.dataSource());
    }
  }
}
