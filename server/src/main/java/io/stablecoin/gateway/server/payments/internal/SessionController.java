package io.stablecoin.gateway.server.payments.internal;

import io.stablecoin.gateway.server.access.Caller;
import io.stablecoin.gateway.server.web.IdempotencyKey;
import io.stablecoin.gateway.server.web.IdempotentRequests;
import io.stablecoin.gateway.server.web.Page;
import io.stablecoin.gateway.server.web.PageRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /v1/payment-sessions}. */
@RestController
@RequestMapping("/v1/payment-sessions")
class SessionController {

  private final SessionService service;
  private final SessionTable sessions;
  private final SessionPresenter presenter;
  private final IdempotentRequests requests;

  SessionController(
      SessionService service,
      SessionTable sessions,
      SessionPresenter presenter,
      IdempotentRequests requests) {
    this.service = service;
    this.sessions = sessions;
    this.presenter = presenter;
    this.requests = requests;
  }

  @PostMapping
  ResponseEntity<?> create(
      Caller caller, Optional<IdempotencyKey> key, @RequestBody JsonNode body) {
    SessionRequest request = SessionRequest.read(body);
    return requests.execute(
        caller.idempotencyScope(),
        key,
        body,
        () ->
            ResponseEntity.status(HttpStatus.CREATED)
                .body(presenter.show(service.create(caller, request))));
  }

  @PostMapping("/{id}/cancel")
  ResponseEntity<?> cancel(Caller caller, Optional<IdempotencyKey> key, @PathVariable String id) {
    return requests.execute(
        caller.idempotencyScope(),
        key,
        id,
        () -> ResponseEntity.ok(presenter.show(service.cancel(caller, id))));
  }

  @GetMapping("/{id}")
  SessionView get(Caller caller, @PathVariable String id) {
    return sessions
        .find(caller.merchant(), caller.live(), id)
        .map(presenter::show)
        .orElseThrow(LockedSessions::notFound);
  }

  @GetMapping
  Page<SessionView> list(Caller caller, PageRequest page) {
    List<PaymentSession> rows =
        sessions.list(caller.merchant(), caller.live(), page.startingAfter(), page.rowsToRead());
    return Page.of(presenter.show(rows), page);
  }
}
