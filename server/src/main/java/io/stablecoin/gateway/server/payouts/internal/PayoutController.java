package io.stablecoin.gateway.server.payouts.internal;

import io.stablecoin.gateway.server.access.Caller;
import io.stablecoin.gateway.server.disbursements.Disbursement;
import io.stablecoin.gateway.server.disbursements.DisbursementKind;
import io.stablecoin.gateway.server.disbursements.Disbursements;
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

/** {@code /v1/payouts}. */
@RestController
@RequestMapping("/v1/payouts")
class PayoutController {

  private final PayoutService service;
  private final Disbursements disbursements;
  private final PayoutTable payouts;
  private final PayoutPresenter presenter;
  private final IdempotentRequests requests;

  PayoutController(
      PayoutService service,
      Disbursements disbursements,
      PayoutTable payouts,
      PayoutPresenter presenter,
      IdempotentRequests requests) {
    this.service = service;
    this.disbursements = disbursements;
    this.payouts = payouts;
    this.presenter = presenter;
    this.requests = requests;
  }

  @PostMapping
  ResponseEntity<?> create(Caller caller, IdempotencyKey key, @RequestBody JsonNode body) {
    PayoutRequest request = PayoutRequest.read(body);
    return requests.execute(
        caller.idempotencyScope(),
        Optional.of(key),
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

  @PostMapping("/{id}/approve")
  ResponseEntity<?> approve(Caller caller, Optional<IdempotencyKey> key, @PathVariable String id) {
    return requests.execute(
        caller.idempotencyScope(),
        key,
        "approve " + id,
        () -> ResponseEntity.ok(presenter.show(service.approve(caller, id))));
  }

  @GetMapping("/{id}")
  PayoutView get(Caller caller, @PathVariable String id) {
    return presenter.show(service.get(caller, id));
  }

  @GetMapping
  Page<PayoutView> list(Caller caller, PageRequest page) {
    List<Disbursement> rows =
        disbursements.list(
            DisbursementKind.PAYOUT,
            caller.merchant(),
            caller.live(),
            page.startingAfter(),
            page.rowsToRead());
    return Page.of(payouts.of(rows).stream().map(presenter::show).toList(), page);
  }
}
