package io.stablecoin.gateway.server.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.server.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SigningStatisticsIT {

  @AutoClose final TestDatabase database = TestDatabase.create();
  private final SigningStatistics statistics = new SigningStatistics(database.dataSource());

  @Test
  void countsWhatBecameOfTheRequestsOfEachKey() {
    for (int millis = 10; millis <= 200; millis += 10) {
      add("1234abcd", "sign_transaction", "signed", "signed", millis, 5);
    }
    add("1234abcd", "sign_transaction", "refused", "throttled", 900, 5);
    add("1234abcd", "sign_message", "answer_lost", "timed_out", 900, 5);
    add("1234abcd", "dry_run", "dry_run", "dry_run", 900, 5);
    add("5678abcd", "sign_message", "refused", "access_denied", 1, 5);
    begin("5678abcd", 5);

    assertThat(statistics.within(Duration.ofHours(1)))
        .isEqualTo(
            List.of(
                new KeyStatistics(
                    "1234abcd", 20, 1, 2, 0, 1, 23, Optional.of(new Latency(100, 190, 200))),
                new KeyStatistics("5678abcd", 0, 0, 1, 1, 0, 1, Optional.empty())));
  }

  @Test
  void looksNoFurtherBackThanAsked() {
    add("1234abcd", "sign_message", "signed", "signed", 10, 59);
    add("1234abcd", "sign_message", "signed", "signed", 10, 61);

    assertThat(statistics.within(Duration.ofHours(1)))
        .singleElement()
        .satisfies(key -> assertThat(key.signed()).isEqualTo(1));
  }

  @Test
  void knowsADatabaseWithoutRecords() {
    assertThat(statistics.areKept()).isTrue();
    database.jdbc().sql("drop table signing_attempts").update();
    assertThat(statistics.areKept()).isFalse();
  }

  /** An attempt of two requests. */
  private void add(
      String key, String operation, String outcome, String code, int millis, int minutesAgo) {
    insert(
        database
            .jdbc()
            .sql(
                """
                insert into signing_attempts
                  (id, begun_at, key, operation, digest, outcome, code, requests, completed_at)
                select gen_random_uuid(), at, :key, :operation, sha256(''), :outcome, :code, 2,
                    at + make_interval(secs => :millis / 1000.0)
                from (select clock_timestamp() - make_interval(mins => :ago) as at) as start
                """)
            .param("operation", operation)
            .param("outcome", outcome)
            .param("code", code)
            .param("millis", millis),
        key,
        minutesAgo);
  }

  private void begin(String key, int minutesAgo) {
    insert(
        database
            .jdbc()
            .sql(
                """
                insert into signing_attempts (id, begun_at, key, operation, digest)
                values (gen_random_uuid(), clock_timestamp() - make_interval(mins => :ago), :key,
                    'sign_message', sha256(''))
                """),
        key,
        minutesAgo);
  }

  private static void insert(JdbcClient.StatementSpec statement, String key, int minutesAgo) {
    statement.param("key", key).param("ago", minutesAgo).update();
  }
}
