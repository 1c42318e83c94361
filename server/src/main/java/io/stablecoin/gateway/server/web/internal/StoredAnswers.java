package io.stablecoin.gateway.server.web.internal;

import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.MerchantId;
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
  boolean lock(MerchantId merchant, String key) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
        .param("name", "idempotency " + merchant + " " + key)
        .query(Boolean.class)
        .single();
  }

  Optional<StoredAnswer> find(MerchantId merchant, String key) {
    return jdbc.sql(
            """
            select request_hash, status, body from idempotent_answer
            where merchant_id = :merchant and key = :key
            """)
        .param("merchant", merchant.value())
        .param("key", key)
        .query((row, _) ->
            new StoredAnswer(Bytes.of(row.getBytes(1)), row.getInt(2), row.getString(3)))
        .optional();
  }

  void store(MerchantId merchant, String key, StoredAnswer answer) {
    jdbc.sql(
            """
            insert into idempotent_answer (merchant_id, key, request_hash, status, body, created_at)
            values (:merchant, :key, :hash, :status, :body, :now)
            """)
        .param("merchant", merchant.value())
        .param("key", key)
        .param("hash", answer.requestHash().toArray())
        .param("status", answer.status())
        .param("body", answer.body())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
