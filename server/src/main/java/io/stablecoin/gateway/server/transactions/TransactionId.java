package io.stablecoin.gateway.server.transactions;

import java.util.regex.Pattern;

/** The id of a requested transaction: {@code tx_} and a ULID. */
public record TransactionId(String value) {

  private static final Pattern FORM = Pattern.compile("tx_[0-9a-z]{26}");

  public TransactionId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the id of a transaction: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
