package io.stablecoin.gateway.cli.kms;

import static io.stablecoin.gateway.cli.CommandError.TRANSACTION_TYPE_UNSUPPORTED;

import java.util.Arrays;
import java.util.Optional;

/** The types of transaction, by the names and numbers that people write. */
enum TransactionType {
  LEGACY("legacy", "0"),
  EIP2930("eip2930", "1"),
  EIP1559("eip1559", "2"),
  EIP7702("eip7702", "4");

  private final String word;
  private final String number;

  TransactionType(String word, String number) {
    this.word = word;
    this.number = number;
  }

  /** The type that is named, else the only one that has all that was given. */
  static TransactionType of(TransactionInput input) {
    Optional<String> named = input.fields().find(TransactionField.TYPE);
    if (named.isPresent()) {
      return named(named.get());
    }
    if (input.authorizations().isPresent()) {
      return EIP7702;
    }
    if (input.fields().has(TransactionField.GAS_PRICE)) {
      return input.accessList().isEmpty() ? LEGACY : EIP2930;
    }
    return EIP1559;
  }

  private static TransactionType named(String text) {
    return Arrays.stream(values())
        .filter(type -> type.isCalled(text))
        .findFirst()
        .orElseThrow(() -> TRANSACTION_TYPE_UNSUPPORTED.failure());
  }

  private boolean isCalled(String text) {
    return text.equals(word) || text.equals(number) || text.equals("0x" + number);
  }

  String word() {
    return word;
  }
}
