package io.stablecoin.gateway.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.types.InvalidValueException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

  @Test
  void readsUserAndPasswordApart() {
    assertThat(DatabaseSettings.parse("postgres://me:p%40ss+1@db.example/shop?sslmode=require"))
        .isEqualTo(
            new DatabaseSettings.Server(
                "jdbc:postgresql://db.example:5432/shop?sslmode=require",
                Optional.of("me"),
                Optional.of("p@ss+1")));
  }

  @Test
  void takesAJdbcUrlAsItIs() {
    assertThat(DatabaseSettings.parse("jdbc:postgresql://db.example/shop?user=me&password=secret"))
        .hasToString("jdbc:postgresql://db.example/shop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql://host/db", "postgres://host", "host/db", "postgres://a b/c", ""})
  void refusesAnotherForm(String url) {
    assertThatThrownBy(() -> DatabaseSettings.parse(url))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("postgres://user:password@host:5432/database");
  }

  @Test
  void saysThatNobodyAnswersWithoutThePassword() {
    var server = DatabaseSettings.parse("postgres://me:topsecret@127.0.0.1:9/shop");
    assertThatThrownBy(() -> GatewayDatabase.open(server))
        .isInstanceOfSatisfying(
            DatabaseException.class, e -> assertThat(e.code()).isEqualTo("database_unreachable"))
        .hasMessageContaining("127.0.0.1:9")
        .hasMessageNotContaining("topsecret");
  }
}
