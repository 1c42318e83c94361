package io.stablecoin.gateway.server.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.stablecoin.gateway.server.database.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class AnsweringDataSourceIT {

  private static final Duration SILENCE = Duration.ofMillis(300);

  @AutoClose private final TestDatabase database = TestDatabase.create();
  private final URI url = URI.create(database.url());
  @AutoClose private final SilentForwarder forwarder = new SilentForwarder(url.getPort());
  @AutoClose private final HikariDataSource pool = pool();
  private final JdbcClient answering = JdbcClient.create(new AnsweringDataSource(pool, SILENCE));

  AnsweringDataSourceIT() throws IOException {}

  @Test
  @Timeout(20)
  void aConnectionOnWhichTheDatabaseIsSilentBreaksOffAndIsReplaced() {
    assertThat(one(answering)).isEqualTo(1);
    forwarder.fallSilent();

    assertThatThrownBy(() -> one(answering)).isInstanceOf(DataAccessException.class);

    forwarder.speak();
    assertThat(one(answering)).isEqualTo(1);
  }

  @Test
  void thePoolsOtherUsersWaitAsLongAsTheyLike() {
    assertThat(one(answering)).isEqualTo(1);

    assertThat(
            JdbcClient.create(pool)
                .sql("select 1 from pg_sleep(0.5)")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private static int one(JdbcClient client) {
    return client.sql("select 1").query(Integer.class).single();
  }

  /** One connection, so that what one user changes of it the other would see. */
  private HikariDataSource pool() {
    String[] login = url.getUserInfo().split(":", 2);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(
        "jdbc:postgresql://127.0.0.1:%d%s?sslmode=disable"
            .formatted(forwarder.port(), url.getPath()));
    config.setUsername(login[0]);
    config.setPassword(login.length > 1 ? login[1] : "");
    config.setMaximumPoolSize(1);
    return new HikariDataSource(config);
  }
}
