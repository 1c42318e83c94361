package io.stablecoin.gateway.server.slice;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import tools.jackson.databind.JsonNode;

/** Somebody with tokens in a wallet of the ordinary kind. */
final class Customer {

  private final Market market;
  private final Address address;

  Customer(Market market) {
    this(market, 1);
  }

  Customer(Market market, int account) {
    this.market = market;
    this.address = market.chain.accounts().get(account).address();
    market
        .tokens
        .all()
        .forEach(token -> market.tokens.mint(TokenAmount.parse("1000000", token), address));
  }

  Address address() {
    return address;
  }

  /** Pays into a session; the payment is in a block and not final yet. */
  void pay(JsonNode session, String amount, Token token) {
    Address to = Address.parse(session.path("deposit_address").asString());
    market.tokens.transfer(TokenAmount.parse(amount, token), address, to);
  }

  /** Pays USDC and waits for the blocks that make it final. */
  void payFinally(JsonNode session, String amount) {
    pay(session, amount, market.tokens.usdc());
    market.chain.mine(Market.CONFIRMATIONS);
  }
}
