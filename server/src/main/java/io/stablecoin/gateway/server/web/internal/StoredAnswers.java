package io.stablecoin.gateway.server.web.internal;

import io.stablecoin.gateway.server.web.IdempotencyScope;
import io.stablecoin.gateway.types.Bytes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers that were given, by key. */
@Component
class StoredAnswers {

  /**
   * @param requestHash SHA-256 of the request that it answers
   * @param body JSON, byte for byte as it was sent
   */
  record StoredAnswer(Bytes requestHash, int status, String body) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  StoredAnswers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Takes the key for the rest of the transaction; false where another request has it. */
  boolean lock(IdempotencyScope scope, String key) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
        .param("name", "idempotency %s %s %s".formatted(scope.merchant(), mode(scope), key))
        .query(Boolean.class)
        .single();
  }

  private static String mode(IdempotencyScope scope) {
    return scope.live() ? "live" : "test";
  }

  Optional<StoredAnswer> find(IdempotencyScope scope, String key) {
    return jdbc.sql(
            """
            select request_hash, status, body from idempotent_answer
            where merchant_id = :merchant and live = :live and key = :key
            """)
        .param("merchant", scope.merchant().value())
        .param("live", scope.live())
        .param("key", key)
        .query((row, _) ->
            new StoredAnswer(Bytes.of(row.getBytes(1)), row.getInt(2), row.getString(3)))
        .optional();
  }

  void store(IdempotencyScope scope, String key, StoredAnswer answer) {
    jdbc.sql(
            """
            insert into idempotent_answer
              (merchant_id, live, key, request_hash, status, body, created_at)
            values (:merchant, :live, :key, :hash, :status, :body, :now)
            """)
        .param("merchant", scope.merchant().value())
        .param("live", scope.live())
        .param("key", key)
        .param("hash", answer.requestHash().toArray())
        .param("status", answer.status())
        .param("body", answer.body())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
