package io.stablecoin.gateway.cli.demo;

import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The merchant's part of the ledger, read by the API and added up again from its entries. */
record Books(List<Entry> entries, TokenAmount available, TokenAmount reserved) {

  /** One movement; the money goes from the credited to the debited account. */
  record Entry(String cause, String debit, String credit, TokenAmount amount) {}

  static Books read(MerchantApi api, Token token) {
    JsonNode balance = balanceOf(token, api.get("/v1/balance"));
    return new Books(
        entries(api.get("/v1/ledger-entries?limit=100"), token),
        TokenAmount.parse(balance.path("available").asString("0"), token),
        TokenAmount.parse(balance.path("reserved").asString("0"), token));
  }

  private static JsonNode balanceOf(Token token, JsonNode answer) {
    JsonNode balances = answer.path("balances");
    return balances
        .valueStream()
        .filter(line -> line.path("token").asString().equals(token.symbol()))
        .findFirst()
        .orElse(balances.path(0));
  }

  /** Oldest first, as a reader expects a story. */
  private static List<Entry> entries(JsonNode answer, Token token) {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode entry : answer.path("data")) {
      entries.addFirst(
          new Entry(
              entry.path("cause").path("type").asString(""),
              entry.path("debit").asString(),
              entry.path("credit").asString(),
              TokenAmount.parse(entry.path("amount").asString(), token)));
    }
    return entries;
  }

  /** What belongs to the merchant: to be spent, and set aside. */
  TokenAmount owed() {
    return available.plus(reserved);
  }

  /** Whether the entries add up to the balances that the gateway states. */
  boolean addUp() {
    Map<String, TokenAmount> received = new HashMap<>();
    Map<String, TokenAmount> spent = new HashMap<>();
    for (Entry entry : entries) {
      received.merge(entry.credit(), entry.amount(), TokenAmount::plus);
      spent.merge(entry.debit(), entry.amount(), TokenAmount::plus);
    }
    return balance("merchant_available:", received, spent).equals(available)
        && balance("merchant_reserved:", received, spent).equals(reserved);
  }

  private TokenAmount balance(
      String prefix, Map<String, TokenAmount> received, Map<String, TokenAmount> spent) {
    return sum(prefix, received).minus(sum(prefix, spent));
  }

  private TokenAmount sum(String prefix, Map<String, TokenAmount> amounts) {
    return amounts.entrySet().stream()
        .filter(account -> account.getKey().startsWith(prefix))
        .map(Map.Entry::getValue)
        .reduce(TokenAmount.zero(available.token()), TokenAmount::plus);
  }
}
