package io.stablecoin.gateway.cli.preflight;

import static io.stablecoin.gateway.cli.CommandError.DATABASE_EMBEDDED;
import static io.stablecoin.gateway.cli.CommandError.DATABASE_NOT_MIGRATED;
import static io.stablecoin.gateway.cli.CommandError.SYNCHRONOUS_COMMIT_OFF;

import io.stablecoin.gateway.server.database.DatabaseInspection;
import io.stablecoin.gateway.server.database.DatabaseSettings;
import java.util.List;

/** Whether the database answers, has the schema of this version, and forgets nothing. */
record DatabaseChecks(DatabaseSettings database) {

  List<Check> make() {
    if (!(database instanceof DatabaseSettings.Server server)) {
      return List.of(
          Check.yellow(
              "database",
              "",
              DATABASE_EMBEDDED,
              "The gateway starts a database of its own, which is for development only.",
              "Set DATABASE_URL before you deploy."));
    }
    DatabaseInspection found = DatabaseInspection.of(server);
    return List.of(
        Check.green("database", "", server + " answers"), schema(found), durability(found));
  }

  private static Check schema(DatabaseInspection found) {
    return found.pendingMigrations() == 0
        ? Check.green("database_schema", "", "of this version")
        : Check.yellow(
            "database_schema",
            "",
            DATABASE_NOT_MIGRATED,
            "%d changes of the schema are not made yet.".formatted(found.pendingMigrations()),
            "Make a backup where the database is not new; the gateway makes them when it starts.");
  }

  private static Check durability(DatabaseInspection found) {
    return found.isDurable()
        ? Check.green("synchronous_commit", "", found.synchronousCommit())
        : Check.red(
            "synchronous_commit",
            "",
            SYNCHRONOUS_COMMIT_OFF,
            "synchronous_commit is %s: a crash could forget what was signed and sent."
                .formatted(found.synchronousCommit()),
            "Switch it on: alter database … set synchronous_commit = on; and for the user, if it was"
                + " set there.");
  }
}
