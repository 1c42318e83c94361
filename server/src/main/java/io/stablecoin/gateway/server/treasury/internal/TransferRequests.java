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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
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

  /** Does nothing where another process is at it, or where the treasury does not send. */
  @Transactional
  public void level(Token token) {
    TokenRule rule = settings.of(token);
    List<Address> wallets = hotWallets.all();
    boolean needless = wallets.size() < 2 && rule.ceiling().isEmpty();
    if (needless || !transfers.lock()) {
      return;
    }
    withdrawStarved(token);
    List<SpendableFloat> spendable = floats.spendable(token);
    if (!spendable.isEmpty() && spendable.getFirst().wallet().equals(wallets.getFirst())) {
      levelling(rule, spendable).movements().forEach(this::request);
    }
  }

  private Levelling levelling(TokenRule rule, List<SpendableFloat> spendable) {
    Token token = rule.token();
    Map<Address, TokenAmount> incoming = transfers.incoming(token);
    List<Holding> holdings =
        spendable.stream()
            .map(it ->
                new Holding(
                    it.wallet(),
                    it.available(),
                    incoming.getOrDefault(it.wallet(), TokenAmount.zero(token))))
            .toList();
    return new Levelling(
        rule,
        coldWallet(token),
        holdings.getFirst(),
        holdings.subList(1, holdings.size()),
        floats.waiting(token));
  }

  /** An address of the gateway's own is no cold wallet, whatever is configured. */
  private Optional<Address> coldWallet(Token token) {
    return coldWallets.of(token.chain()).filter(wallet -> !addresses.isOwn(wallet));
  }

  /** Payments were faster: what such a transfer was to move is not there any more. */
  private void withdrawStarved(Token token) {
    for (String id : transfers.open(token)) {
      Purpose purpose = new Purpose(TransferOutcome.PURPOSE, id);
      if (transactions.find(purpose).filter(TransactionStatus::waitingForFunds).isPresent()) {
        transactions.withdraw(purpose);
      }
    }
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
