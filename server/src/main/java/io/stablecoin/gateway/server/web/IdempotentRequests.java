package io.stablecoin.gateway.server.web;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/** Does the work of a request once, however often the request is sent. */
public interface IdempotentRequests {

  /**
   * Runs {@code work} and stores its answer under the key, in one database transaction. A repeated
   * request gets the stored answer. A refusal or a failure of {@code work} undoes the transaction
   * and stores nothing. Where the database undoes it, because it and another transaction waited for
   * each other, {@code work} is run again: it must change nothing but the database.
   *
   * <p>Without a key the work is done in a transaction of its own.
   *
   * @param scope within which the key is unique
   * @param body the request as it was read; another body under the same key is refused
   * @throws ApiProblem {@code idempotency_key_in_use} while the first request is at work, {@code
   *     idempotency_key_reused} for another body or endpoint
   */
  ResponseEntity<?> execute(
      IdempotencyScope scope,
      Optional<IdempotencyKey> key,
      Object body,
      Supplier<ResponseEntity<?>> work);

  /**
   * The same, for work that first asks something which may take long or fail. It is asked before
   * the database transaction begins, and not at all where the answer is stored.
   *
   * @param preparation what is asked; it must change nothing
   * @param work gets what {@code preparation} found
   */
  <T> ResponseEntity<?> execute(
      IdempotencyScope scope,
      IdempotencyKey key,
      Object body,
      Supplier<T> preparation,
      Function<T, ResponseEntity<?>> work);
}
