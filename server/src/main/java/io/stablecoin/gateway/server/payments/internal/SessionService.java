package io.stablecoin.gateway.server.payments.internal;

import io.stablecoin.gateway.server.access.Caller;
import io.stablecoin.gateway.server.deposits.Deposit;
import io.stablecoin.gateway.server.deposits.DepositAddresses;
import io.stablecoin.gateway.server.deposits.Deposits;
import io.stablecoin.gateway.server.networks.Networks;
import io.stablecoin.gateway.server.networks.RequestedAmount;
import io.stablecoin.gateway.server.payments.PaymentProblem;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.OrderedId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes and cancels sessions, in the caller's database transaction. */
@Component
class SessionService {

  private final SessionTable sessions;
  private final SessionEvents events;
  private final DepositAddresses addresses;
  private final Deposits deposits;
  private final Networks networks;
  private final InstantSource clock;

  SessionService(
      SessionTable sessions,
      SessionEvents events,
      DepositAddresses addresses,
      Deposits deposits,
      Networks networks,
      InstantSource clock) {
    this.sessions = sessions;
    this.events = events;
    this.addresses = addresses;
    this.deposits = deposits;
    this.networks = networks;
    this.clock = clock;
  }

  PaymentSession create(Caller caller, SessionRequest request) {
    Token token = networks.find(request.network(), caller.live()).token(request.token());
    TokenAmount amount = RequestedAmount.parse(request.amount(), token);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String id = OrderedId.next("ps", now);
    Address address = addresses.issue(id, caller.merchant(), token);
    PaymentSession session =
        new PaymentSession(
            id,
            caller.merchant(),
            caller.live(),
            SessionStatus.CREATED,
            amount,
            SessionTotals.zero(token),
            address,
            request.order(),
            now,
            now.plus(request.expiresIn()),
            Optional.empty());
    sessions.add(session);
    events.statusReached(session);
    return session;
  }

  /** Only while nothing was seen: money that is on its way has a reason. */
  PaymentSession cancel(Caller caller, String id) {
    PaymentSession session =
        sessions.lock(caller.merchant(), caller.live(), id).orElseThrow(LockedSessions::notFound);
    if (session.status() != SessionStatus.CREATED || !seen(session).isEmpty()) {
      throw new ApiProblem(
          PaymentProblem.PAYMENT_SESSION_NOT_CANCELABLE,
          "It is %s, and %d transfers were seen."
              .formatted(session.status().code(), seen(session).size()));
    }
    PaymentSession canceled = session.moveTo(SessionStatus.CANCELED, clock.instant());
    sessions.save(canceled);
    events.statusReached(canceled);
    return canceled;
  }

  private List<Deposit> seen(PaymentSession session) {
    return deposits
        .at(List.of(session.depositAddress()))
        .getOrDefault(session.depositAddress(), List.of());
  }
}
