package io.stablecoin.gateway.server.ledger;

import io.stablecoin.gateway.types.TokenAmount;
import java.time.Instant;

/**
 * One movement as it stands in the books.
 *
 * @param id {@code le_…}
 * @param debit name of the debited account
 * @param credit name of the credited account
 */
public record LedgerEntry(
    String id, String debit, String credit, TokenAmount amount, Cause cause, Instant createdAt) {}
