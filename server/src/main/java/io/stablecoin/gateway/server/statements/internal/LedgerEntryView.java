package io.stablecoin.gateway.server.statements.internal;

import io.stablecoin.gateway.server.ledger.Cause;
import io.stablecoin.gateway.server.ledger.LedgerEntry;
import io.stablecoin.gateway.server.networks.Networks;
import io.stablecoin.gateway.types.Token;
import java.time.Instant;

/** One movement as the API shows it: the amount as a decimal string. */
record LedgerEntryView(
    String object,
    String id,
    String debit,
    String credit,
    String amount,
    String token,
    String network,
    Cause cause,
    Instant createdAt) {

  static LedgerEntryView of(LedgerEntry entry, Networks networks) {
    Token token = entry.amount().token();
    return new LedgerEntryView(
        "ledger_entry",
        entry.id(),
        entry.debit(),
        entry.credit(),
        entry.amount().toDecimal(),
        token.symbol(),
        networks.nameOf(token.chain()),
        entry.cause(),
        entry.createdAt());
  }
}
