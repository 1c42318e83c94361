package io.stablecoin.gateway.server.refunds.internal;

import io.stablecoin.gateway.server.access.Caller;
import io.stablecoin.gateway.server.disbursements.Disbursement;
import io.stablecoin.gateway.server.disbursements.DisbursementKind;
import io.stablecoin.gateway.server.disbursements.Disbursements;
import io.stablecoin.gateway.server.refunds.RefundProblem;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.server.web.IdempotencyKey;
import io.stablecoin.gateway.server.web.IdempotentRequests;
import io.stablecoin.gateway.server.web.Page;
import io.stablecoin.gateway.server.web.PageRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /v1/refunds}. */
@RestController
@RequestMapping("/v1/refunds")
class RefundController {

  private final RefundService service;
  private final Disbursements disbursements;
  private final RefundTable refunds;
  private final RefundPresenter presenter;
  private final IdempotentRequests requests;

  RefundController(
      RefundService service,
      Disbursements disbursements,
      RefundTable refunds,
      RefundPresenter presenter,
      IdempotentRequests requests) {
    this.service = service;
    this.disbursements = disbursements;
    this.refunds = refunds;
    this.presenter = presenter;
    this.requests = requests;
  }

  @PostMapping
  ResponseEntity<?> create(Caller caller, IdempotencyKey key, @RequestBody JsonNode body) {
    RefundRequest request = RefundRequest.read(body);
    return requests.execute(
        caller.idempotencyScope(),
        key,
        body,
        () -> service.plan(caller, request),
        plan ->
            ResponseEntity.status(HttpStatus.CREATED)
                .body(presenter.show(service.create(caller, request, plan))));
  }

  @GetMapping("/{id}")
  RefundView get(Caller caller, @PathVariable String id) {
    return disbursements
        .find(DisbursementKind.REFUND, caller.merchant(), caller.live(), id)
        .map(refunds::of)
        .map(presenter::show)
        .orElseThrow(
            () -> new ApiProblem(RefundProblem.REFUND_NOT_FOUND, "There is no refund of this id."));
  }

  @GetMapping
  Page<RefundView> list(Caller caller, PageRequest page) {
    List<Disbursement> rows =
        disbursements.list(
            DisbursementKind.REFUND,
            caller.merchant(),
            caller.live(),
            page.startingAfter(),
            page.rowsToRead());
    return Page.of(refunds.of(rows).stream().map(presenter::show).toList(), page);
  }
}
