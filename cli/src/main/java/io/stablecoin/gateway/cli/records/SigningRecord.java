package io.stablecoin.gateway.cli.records;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.server.database.DatabaseSettings;
import io.stablecoin.gateway.server.signing.RecordsByHand;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import java.util.Optional;

/**
 * Where a command records what it signs: with the gateway that has the key, whose audit would else
 * take it for a foreign signature. Without {@code DATABASE_URL} there is no gateway to tell.
 */
public record SigningRecord(Optional<DatabaseSettings> database, Console console) {

  private static final String FORCE =
      "Make the database of DATABASE_URL reachable; where no gateway uses the key, unset it. --force"
          + " signs without a record.";

  /** Of a command that has {@code --force} to sign without a record. */
  public SigningRecorder unless(boolean forced) {
    if (database.isEmpty()) {
      console.progress("DATABASE_URL is not set: no gateway keeps a record of this signature");
    }
    return forced ? ifPossible() : required(FORCE);
  }

  /** Signs nothing where the record cannot be written. */
  public SigningRecorder required(String remedy) {
    return recorder(Optional.of(remedy));
  }

  /** Goes on without a record where there can be none, and says so. */
  public SigningRecorder ifPossible() {
    return recorder(Optional.empty());
  }

  /** An embedded database belongs to the program that runs it, which is not this one. */
  private SigningRecorder recorder(Optional<String> remedy) {
    return database
        .filter(DatabaseSettings.Server.class::isInstance)
        .map(DatabaseSettings.Server.class::cast)
        .<SigningRecorder>map(
            server -> new HandRecorder(new RecordsByHand(server), remedy, console::progress))
        .orElse(SigningRecorder.NONE);
  }
}
