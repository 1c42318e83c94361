package io.stablecoin.gateway.server.treasury.internal;

import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.server.deposits.DepositAddresses;
import io.stablecoin.gateway.server.networks.ColdWallets;
import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.server.transactions.ExpectedTransfer;
import io.stablecoin.gateway.server.transactions.HotWallets;
import io.stablecoin.gateway.server.transactions.Priority;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.SpendableFloat;
import io.stablecoin.gateway.server.transactions.TransactionRequest;
import io.stablecoin.gateway.server.transactions.TransactionStatus;
import io.stablecoin.gateway.server.transactions.Transactions;
import io.stablecoin.gateway.server.transactions.WalletFloats;
import io.stablecoin.gateway.server.treasury.TokenRule;
import io.stablecoin.gateway.server.treasury.TreasurySettings;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.OrderedId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Levels one token: the transfer and its transaction are asked for in one database transaction. */
@Component
class TransferRequests {

  private static final Logger LOG = LoggerFactory.getLogger(TransferRequests.class);

  private final TreasurySettings settings;
  private final ColdWallets coldWallets;
  private final HotWallets hotWallets;
  private final DepositAddresses addresses;
  private final WalletFloats floats;
  private final TransferTable transfers;
  private final Transactions transactions;
  private final InstantSource clock;

  TransferRequests(
      TreasurySettings settings,
      ColdWallets coldWallets,
      HotWallets hotWallets,
      DepositAddresses addresses,
      WalletFloats floats,
      TransferTable transfers,
      Transactions transactions,
      InstantSource clock) {
    this.settings = settings;
    this.coldWallets = coldWallets;
    this.hotWallets = hotWallets;
    this.addresses = addresses;
    this.floats = floats;
    this.transfers = transfers;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Does nothing where another process is at it, or where the treasury does not send. What is read
   * has to be of one moment: a payment that settles between two queries would count twice or not at
   * all.
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public void level(Token token) {
    TokenRule rule = settings.of(token);
    boolean needless = hotWallets.all().size() < 2 && rule.ceiling().isEmpty();
    if (needless || !transfers.lock()) {
      return;
    }
    List<SpendableFloat> spendable = floats.spendable(token);
    Map<String, Movement> open = transfers.open(token);
    withdrawPointless(open, rule, spendable);
    if (!spendable.isEmpty()) {
      levelling(rule, spendable, open.values()).movements().forEach(this::request);
    }
  }

  /**
   * What has no nonce yet and is wanted no more: payments were faster and took what it was to move,
   * its wallet does not send, or the cold wallet is another one now.
   */
  private void withdrawPointless(
      Map<String, Movement> open, TokenRule rule, List<SpendableFloat> spendable) {
    Purposes purposes =
        new Purposes(
            rule,
            coldWallet(rule.token()),
            wallets(spendable),
            !floats.waiting(rule.token()).isEmpty());
    open.forEach((id, movement) -> {
      Purpose purpose = new Purpose(TransferOutcome.PURPOSE, id);
      if (!purposes.include(movement) || isStarved(purpose)) {
        transactions.withdraw(purpose);
      }
    });
  }

  private boolean isStarved(Purpose purpose) {
    return transactions.find(purpose).filter(TransactionStatus::waitingForFunds).isPresent();
  }

  private static Set<Address> wallets(List<SpendableFloat> spendable) {
    return spendable.stream().map(SpendableFloat::wallet).collect(Collectors.toSet());
  }

  private Levelling levelling(
      TokenRule rule, List<SpendableFloat> spendable, Collection<Movement> open) {
    Token token = rule.token();
    Set<Address> senders = wallets(spendable);
    List<Movement> moving = open.stream().filter(it -> senders.contains(it.from())).toList();
    List<Holding> holdings =
        spendable.stream()
            .map(it ->
                new Holding(it.wallet(), it.available(), incoming(it.wallet(), token, moving)))
            .toList();
    return new Levelling(
        rule,
        coldWallet(token),
        holdings.getFirst(),
        holdings.subList(1, holdings.size()),
        floats.queued(token),
        floats.waiting(token));
  }

  private static TokenAmount incoming(Address wallet, Token token, List<Movement> moving) {
    return moving.stream()
        .filter(movement -> movement.to().equals(wallet))
        .map(Movement::amount)
        .reduce(TokenAmount.zero(token), TokenAmount::plus);
  }

  /** An address of the gateway's own is no cold wallet, whatever is configured. */
  private Optional<Address> coldWallet(Token token) {
    return coldWallets.of(token.chain()).filter(wallet -> !addresses.isOwn(wallet));
  }

  private void request(Movement movement) {
    String id = OrderedId.next("tt", clock.instant());
    if (!transfers.open(id, movement)) {
      return;
    }
    TokenAmount amount = movement.amount();
    transactions.submit(
        new TransactionRequest(
            amount.token().chain(),
            new Purpose(TransferOutcome.PURPOSE, id),
            Call.of(amount.token().contract(), Erc20.transfer(movement.to(), amount)),
            Optional.of(new ExpectedTransfer(amount, movement.to())),
            Priority.SWEEP,
            Optional.of(movement.from())));
    LOG.info(
        "{} goes from {} to {} ({})",
        amount,
        movement.from(),
        movement.to(),
        movement.kind().code());
  }
}
