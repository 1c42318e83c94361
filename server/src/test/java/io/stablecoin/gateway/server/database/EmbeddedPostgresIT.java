package io.stablecoin.gateway.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresIT {

  @TempDir Path directory;

  @Test
  void keepsItsDataBetweenRuns() {
    try (var database = GatewayDatabase.open(new DatabaseSettings.Embedded(directory))) {
      JdbcClient.create(database.dataSource()).sql("create table kept as select 42 as n").update();
    }
    try (var database = GatewayDatabase.open(new DatabaseSettings.Embedded(directory))) {
      int kept =
          JdbcClient.create(database.dataSource())
              .sql("select n from kept")
              .query(Integer.class)
              .single();
      assertThat(kept).isEqualTo(42);
    }
  }

  @Test
  void isHeldByOneGatewayAtATime() {
    try (var _ = GatewayDatabase.open(new DatabaseSettings.Embedded(directory))) {
      assertThatThrownBy(() -> GatewayDatabase.open(new DatabaseSettings.Embedded(directory)))
          .isInstanceOfSatisfying(
              DatabaseException.class,
              e -> assertThat(e.code()).isEqualTo("embedded_database_in_use"));
    }
  }

  @Test
  void leavesNothingOfATemporaryDatabase() {
    Path files;
    try (var database = GatewayDatabase.open(new DatabaseSettings.Temporary())) {
      files =
          Path.of(
              JdbcClient.create(database.dataSource())
                  .sql("show data_directory")
                  .query(String.class)
                  .single());
      assertThat(files).exists();
    }
    assertThat(Files.exists(files)).isFalse();
  }
}
