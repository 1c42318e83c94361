package io.stablecoin.gateway.server.disbursements.internal;

import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.server.disbursements.Disbursement;
import io.stablecoin.gateway.server.disbursements.DisbursementKind;
import io.stablecoin.gateway.server.disbursements.DisbursementProblem;
import io.stablecoin.gateway.server.disbursements.DisbursementStatus;
import io.stablecoin.gateway.server.disbursements.Disbursements;
import io.stablecoin.gateway.server.disbursements.NewDisbursement;
import io.stablecoin.gateway.server.policy.Policy;
import io.stablecoin.gateway.server.policy.Spending;
import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.server.transactions.Cancellation;
import io.stablecoin.gateway.server.transactions.ExpectedTransfer;
import io.stablecoin.gateway.server.transactions.Priority;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionRequest;
import io.stablecoin.gateway.server.transactions.Transactions;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.OrderedId;
import io.stablecoin.gateway.types.TokenAmount;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reserves, asks for transactions, and takes back what has none with a nonce. */
@Component
class RequestedDisbursements implements Disbursements {

  private final DisbursementTable disbursements;
  private final DisbursementBooks books;
  private final Policy policy;
  private final DisbursementMoves moves;
  private final Transactions transactions;
  private final InstantSource clock;

  RequestedDisbursements(
      DisbursementTable disbursements,
      DisbursementBooks books,
      Policy policy,
      DisbursementMoves moves,
      Transactions transactions,
      InstantSource clock) {
    this.disbursements = disbursements;
    this.books = books;
    this.policy = policy;
    this.moves = moves;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Disbursement request(NewDisbursement wanted) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String id = OrderedId.next(wanted.kind().prefix(), now);
    boolean needsApproval =
        policy.admit(
            new Spending(
                id,
                wanted.merchant(),
                wanted.amount(),
                call(wanted.amount(), wanted.destination())));
    Disbursement disbursement = disbursement(wanted, id, needsApproval, now);
    disbursements.add(disbursement);
    if (!needsApproval) {
      submit(disbursement);
    }
    // Last: others who pay out for the merchant wait for the balance from here on.
    books.reserve(disbursement);
    return disbursement;
  }

  private static Disbursement disbursement(
      NewDisbursement wanted, String id, boolean needsApproval, Instant now) {
    return new Disbursement(
        id,
        wanted.kind(),
        wanted.merchant(),
        wanted.live(),
        wanted.requestedBy(),
        Optional.empty(),
        needsApproval ? DisbursementStatus.PENDING_APPROVAL : DisbursementStatus.QUEUED,
        wanted.amount(),
        wanted.destination(),
        Optional.empty(),
        Optional.empty(),
        now,
        Optional.empty());
  }

  private void submit(Disbursement disbursement) {
    transactions.submit(
        new TransactionRequest(
            disbursement.amount().token().chain(),
            purpose(disbursement.kind(), disbursement.id()),
            call(disbursement.amount(), disbursement.destination()),
            Optional.of(new ExpectedTransfer(disbursement.amount(), disbursement.destination())),
            Priority.PAYMENT,
            Optional.empty()));
  }

  private static Call call(TokenAmount amount, Address destination) {
    return Call.of(amount.token().contract(), Erc20.transfer(destination, amount));
  }

  private static Purpose purpose(DisbursementKind kind, String id) {
    return new Purpose(kind.code(), id);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Disbursement approve(Disbursement disbursement, String approver) {
    if (disbursements.lock(disbursement.id()).status() != DisbursementStatus.PENDING_APPROVAL) {
      throw new ApiProblem(
          DisbursementProblem.APPROVAL_NOT_PENDING, "It is no longer, or never was, pending.");
    }
    if (approver.equals(disbursement.requestedBy())) {
      throw new ApiProblem(
          DisbursementProblem.APPROVAL_BY_REQUESTER, "It was asked for with this API key.");
    }
    policy.requireRecipients(call(disbursement.amount(), disbursement.destination()));
    Disbursement approved = moves.move(disbursement.id(), new Step.Approve(approver));
    submit(approved);
    return approved;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean cancel(Disbursement disbursement) {
    return end(disbursement, new Step.Cancel());
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Cancellation abandon(Disbursement disbursement) {
    if (isPending(disbursement)) {
      if (isInDoubt(disbursement)) {
        return Cancellation.IN_DOUBT;
      }
      moves.move(disbursement.id(), new Step.Cancel());
      return Cancellation.CANCELED;
    }
    return transactions.cancel(purpose(disbursement.kind(), disbursement.id()));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean expedite(Disbursement disbursement) {
    return transactions.expedite(purpose(disbursement.kind(), disbursement.id()));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean takeBack(Disbursement disbursement, String failureCode) {
    return end(disbursement, new Step.Fail(failureCode));
  }

  /** A lane locks the queued transaction before the disbursement, so here it is the same. */
  private boolean end(Disbursement disbursement, Step step) {
    boolean ended =
        transactions.withdraw(purpose(disbursement.kind(), disbursement.id()))
            || (isPending(disbursement) && !isInDoubt(disbursement));
    if (ended) {
      moves.move(disbursement.id(), step);
    }
    return ended;
  }

  /** Of one that was approved just now the transaction is not locked, so that is left alone. */
  private boolean isPending(Disbursement disbursement) {
    return disbursement.status() == DisbursementStatus.PENDING_APPROVAL
        && disbursements.lock(disbursement.id()).status() == DisbursementStatus.PENDING_APPROVAL;
  }

  /** A restored backup may have forgotten that it was approved, and paid. */
  private boolean isInDoubt(Disbursement disbursement) {
    return transactions.isInDoubt(disbursement.amount().token().chain());
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void lockUnsent(DisbursementKind kind, Collection<String> ids) {
    transactions.lockQueued(kind.code(), ids);
    disbursements.lockPending(ids);
  }

  @Override
  public Optional<Disbursement> find(
      DisbursementKind kind, MerchantId merchant, boolean live, String id) {
    return disbursements.find(kind, merchant, live, id);
  }

  @Override
  public List<Disbursement> list(
      DisbursementKind kind,
      MerchantId merchant,
      boolean live,
      Optional<String> startingAfter,
      int limit) {
    return disbursements.list(kind, merchant, live, startingAfter, limit);
  }

  @Override
  public List<Disbursement> withIds(Collection<String> ids) {
    return disbursements.withIds(ids);
  }
}
