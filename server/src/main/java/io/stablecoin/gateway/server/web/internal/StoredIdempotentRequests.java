package io.stablecoin.gateway.server.web.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.server.web.IdempotencyKey;
import io.stablecoin.gateway.server.web.IdempotencyScope;
import io.stablecoin.gateway.server.web.IdempotentRequests;
import io.stablecoin.gateway.server.web.WebProblem;
import io.stablecoin.gateway.types.Bytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Component
class StoredIdempotentRequests implements IdempotentRequests {

  private static final String REPLAYED = "Idempotent-Replayed";

  /** Two that wait for each other are told so by the database, and one of them is undone. */
  private static final RetryPolicy UNDONE_BY_OTHERS =
      RetryPolicy.builder()
          .includes(PessimisticLockingFailureException.class)
          .maxRetries(5)
          .delay(Duration.ofMillis(20))
          .jitter(Duration.ofMillis(20))
          .multiplier(2)
          .build();

  private final RetryTemplate retry = new RetryTemplate(UNDONE_BY_OTHERS);
  private final TransactionTemplate transaction;
  private final StoredAnswers answers;
  private final JsonMapper json;

  StoredIdempotentRequests(
      PlatformTransactionManager transactions, StoredAnswers answers, JsonMapper json) {
    this.transaction = new TransactionTemplate(transactions);
    this.answers = answers;
    this.json = json;
  }

  @Override
  public ResponseEntity<?> execute(
      IdempotencyScope scope,
      Optional<IdempotencyKey> key,
      Object body,
      Supplier<ResponseEntity<?>> work) {
    return requireNonNull(
        retry.invoke(() ->
            transaction.execute(
                _ -> key.isEmpty() ? work.get() : executeOnce(scope, key.get(), body, work))));
  }

  @Override
  public <T> ResponseEntity<?> execute(
      IdempotencyScope scope,
      IdempotencyKey key,
      Object body,
      Supplier<T> preparation,
      Function<T, ResponseEntity<?>> work) {
    Optional<ResponseEntity<?>> stored = stored(scope, key, hash(key, body));
    if (stored.isPresent()) {
      return stored.get();
    }
    T prepared = preparation.get();
    return execute(scope, Optional.of(key), body, () -> work.apply(prepared));
  }

  private ResponseEntity<?> executeOnce(
      IdempotencyScope scope, IdempotencyKey key, Object body, Supplier<ResponseEntity<?>> work) {
    if (!answers.lock(scope, key.value())) {
      throw new ApiProblem(
          WebProblem.IDEMPOTENCY_KEY_IN_USE,
          "The first request with this Idempotency-Key is not answered yet.");
    }
    Bytes hash = hash(key, body);
    return stored(scope, key, hash).orElseGet(() -> answer(scope, key, hash, work.get()));
  }

  private Optional<ResponseEntity<?>> stored(
      IdempotencyScope scope, IdempotencyKey key, Bytes hash) {
    return answers.find(scope, key.value()).map(stored -> replay(stored, hash));
  }

  private ResponseEntity<?> answer(
      IdempotencyScope scope, IdempotencyKey key, Bytes hash, ResponseEntity<?> answer) {
    String text = json.writeValueAsString(answer.getBody());
    int status = answer.getStatusCode().value();
    answers.store(scope, key.value(), new StoredAnswers.StoredAnswer(hash, status, text));
    return response(status).body(text.getBytes(UTF_8));
  }

  private static ResponseEntity<?> replay(StoredAnswers.StoredAnswer stored, Bytes hash) {
    if (!stored.requestHash().equals(hash)) {
      throw new ApiProblem(
          WebProblem.IDEMPOTENCY_KEY_REUSED,
          "This Idempotency-Key was used for a request with another body or endpoint.");
    }
    return response(stored.status()).header(REPLAYED, "true").body(stored.body().getBytes(UTF_8));
  }

  private static ResponseEntity.BodyBuilder response(int status) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
  }

  private Bytes hash(IdempotencyKey key, Object body) {
    try {
      String request = key.operation() + "\n" + json.writeValueAsString(body);
      return Bytes.of(MessageDigest.getInstance("SHA-256").digest(request.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
