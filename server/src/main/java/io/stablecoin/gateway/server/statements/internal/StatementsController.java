package io.stablecoin.gateway.server.statements.internal;

import io.stablecoin.gateway.server.access.Caller;
import io.stablecoin.gateway.server.ledger.Ledger;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.networks.Networks;
import io.stablecoin.gateway.server.web.Page;
import io.stablecoin.gateway.server.web.PageRequest;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A merchant's own part of the books. */
@RestController
@Transactional(readOnly = true)
class StatementsController {

  private final Ledger ledger;
  private final Networks networks;

  StatementsController(Ledger ledger, Networks networks) {
    this.ledger = ledger;
    this.networks = networks;
  }

  @GetMapping("/v1/balance")
  BalanceView balance(Caller caller) {
    return new BalanceView(
        "balance",
        ledger.balances(caller.merchant()).stream()
            .filter(balance -> isVisible(balance.available().token(), caller))
            .map(balance -> BalanceView.Line.of(balance, networks))
            .toList());
  }

  @GetMapping("/v1/ledger-entries")
  Page<LedgerEntryView> entries(Caller caller, PageRequest page) {
    List<ChainId> chains =
        networks.all().stream()
            .filter(network -> network.production() == caller.live())
            .map(Network::chain)
            .toList();
    return Page.of(
        ledger.entries(caller.merchant(), chains, page.startingAfter(), page.rowsToRead()).stream()
            .map(entry -> LedgerEntryView.of(entry, networks))
            .toList(),
        page);
  }

  /** Live keys see real money, test keys the rest. */
  private boolean isVisible(Token token, Caller caller) {
    return networks.all().stream()
        .anyMatch(network ->
            network.chain().equals(token.chain()) && network.production() == caller.live());
  }
}
