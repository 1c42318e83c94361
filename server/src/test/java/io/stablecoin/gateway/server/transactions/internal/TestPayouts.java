package io.stablecoin.gateway.server.transactions.internal;

import static java.util.Objects.requireNonNull;

import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.server.ledger.Account;
import io.stablecoin.gateway.server.ledger.Cause;
import io.stablecoin.gateway.server.ledger.Posting;
import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.server.transactions.ExpectedTransfer;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.Priority;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionListener;
import io.stablecoin.gateway.server.transactions.TransactionRequest;
import io.stablecoin.gateway.server.transactions.Transactions;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TokenAmount;
import io.stablecoin.gateway.types.TxHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The smallest feature that pays: it reserves, asks for a transaction and books the outcome. */
final class TestPayouts implements TransactionListener {

  private final Books books;
  private final Transactions transactions;
  private final Map<String, TokenAmount> amounts = new ConcurrentHashMap<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();

  TestPayouts(Books books, Transactions transactions) {
    this.books = books;
    this.transactions = transactions;
  }

  Purpose pay(String id, TokenAmount amount, Address recipient) {
    return pay(id, new ExpectedTransfer(amount, recipient), Erc20Calls.transfer(amount, recipient));
  }

  /** Pays from one wallet and no other. */
  Purpose payFrom(Address sender, String id, TokenAmount amount, Address recipient) {
    return pay(
        id,
        new ExpectedTransfer(amount, recipient),
        Erc20Calls.transfer(amount, recipient),
        Optional.of(sender));
  }

  /** Pays by a call that need not do what is expected of it. */
  Purpose pay(String id, ExpectedTransfer expected, Call call) {
    return pay(id, expected, call, Optional.empty());
  }

  private Purpose pay(String id, ExpectedTransfer expected, Call call, Optional<Address> sender) {
    Purpose purpose = new Purpose(purposeType(), id);
    amounts.put(id, expected.amount());
    books
        .transactions()
        .executeWithoutResult(_ -> {
          books.reserve(expected.amount(), id);
          transactions.submit(
              new TransactionRequest(
                  expected.amount().token().chain(),
                  purpose,
                  call,
                  Optional.of(expected),
                  Priority.PAYMENT,
                  sender));
        });
    return purpose;
  }

  /** What was heard, in order: {@code submitted po_1}. Also of what was rolled back. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  @Override
  public String purposeType() {
    return "payout";
  }

  @Override
  public void waitingForFunds(Purpose purpose) {
    calls.add("waiting " + purpose.id());
  }

  @Override
  public void submitted(Purpose purpose, TxHash hash) {
    calls.add("submitted " + purpose.id());
  }

  @Override
  public void succeeded(Purpose purpose, Receipt receipt) {
    calls.add("succeeded " + purpose.id());
    settle(purpose, "test_paid", new Account.Wallet(receipt.from()));
  }

  @Override
  public void failed(Purpose purpose, FailureCode code, Optional<Receipt> receipt) {
    calls.add("failed " + purpose.id() + " " + code.code());
    settle(purpose, "test_returned", new Account.MerchantAvailable(Books.MERCHANT));
  }

  private void settle(Purpose purpose, String cause, Account credit) {
    books
        .ledger()
        .post(
            new Posting(
                new Account.MerchantReserved(Books.MERCHANT),
                credit,
                requireNonNull(amounts.get(purpose.id())),
                new Cause(cause, purpose.id())));
  }

  /** Calls of tokens. */
  static final class Erc20Calls {

    private Erc20Calls() {}

    static Call transfer(TokenAmount amount, Address recipient) {
      return Call.of(amount.token().contract(), Erc20.transfer(recipient, amount));
    }
  }
}
