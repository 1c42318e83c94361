package io.stablecoin.gateway.cli.demo;

import io.stablecoin.gateway.types.TokenAmount;
import java.util.List;

/** What there is to see at the end of the tour. */
record Sights(
    String sessionId,
    TokenAmount customer,
    TokenAmount gateway,
    Books books,
    List<SigningEvent> signatures) {

  String toText() {
    StringBuilder text = new StringBuilder();
    text.append("\nBalances\n");
    row(text, "customer, on chain", customer);
    row(text, "gateway, on chain", gateway);
    row(text, "merchant, in the ledger", books.owed());
    text.append("\nLedger\n");
    books.entries().forEach(entry -> row(text, entry));
    text.append("\nKMS signing log\n");
    signatures.forEach(event -> row(text, event));
    return text.toString();
  }

  private static void row(StringBuilder text, String name, TokenAmount amount) {
    text.append("  %-26s %10s %s\n".formatted(name, amount.toDecimal(), amount.token().symbol()));
  }

  private static void row(StringBuilder text, Books.Entry entry) {
    text.append(
        "  %10s  %-18s %s -> %s\n"
            .formatted(entry.amount().toDecimal(), entry.cause(), entry.credit(), entry.debit()));
  }

  private static void row(StringBuilder text, SigningEvent event) {
    text.append(
        "  %s  %s  %s  request %s\n"
            .formatted(event.time(), event.name(), event.algorithm(), event.requestId()));
  }
}
