package io.stablecoin.gateway.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseInspectionIT {

  @AutoClose final TestDatabase database = TestDatabase.create();

  @Test
  void findsTheSchemaOfThisVersion() {
    assertThat(inspect(database.url()).pendingMigrations()).isZero();
  }

  @Test
  void countsTheChangesThatAnEmptyDatabaseLacks() {
    database.jdbc().sql("drop schema public cascade").update();
    database.jdbc().sql("create schema public").update();
    assertThat(inspect(database.url()).pendingMigrations()).isPositive();
    assertThat(
            database
                .jdbc()
                .sql("select count(*) from pg_tables where schemaname = 'public'")
                .query(Long.class)
                .single())
        .as("nothing is changed")
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "on, true",
    "remote_apply, true",
    "remote_write, false",
    "local, false",
    "off, false"
  })
  void tellsWhetherTheDatabaseMayForgetACommit(String setting, boolean durable) {
    String separator = database.url().contains("?") ? "&" : "?";
    DatabaseInspection found =
        inspect(database.url() + separator + "options=-c%20synchronous_commit%3D" + setting);
    assertThat(found.synchronousCommit()).isEqualTo(setting);
    assertThat(found.isDurable()).isEqualTo(durable);
  }

  @Test
  void refusesASchemaThatWasChangedByHand() {
    database.jdbc().sql("update flyway_schema_history set checksum = checksum + 1").update();
    DatabaseException failure =
        catchThrowableOfType(DatabaseException.class, () -> inspect(database.url()));
    assertThat(failure.code()).isEqualTo("database_schema_foreign");
  }

  @Test
  void saysThatTheServerDoesNotAnswer() {
    DatabaseException failure =
        catchThrowableOfType(
            DatabaseException.class,
            () -> inspect("postgres://gateway:secret@127.0.0.1:1/gateway"));
    assertThat(failure.code()).isEqualTo("database_unreachable");
    assertThat(failure.getMessage()).doesNotContain("secret");
  }

  private static DatabaseInspection inspect(String url) {
    return DatabaseInspection.of((DatabaseSettings.Server) DatabaseSettings.parse(url));
  }
}
