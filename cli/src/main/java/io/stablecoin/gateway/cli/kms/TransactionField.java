package io.stablecoin.gateway.cli.kms;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a transaction is made of, with the names that each field has in JSON. */
enum TransactionField {
  TYPE("type"),
  FROM("from"),
  CHAIN_ID("chainId"),
  NONCE("nonce"),
  TO("to"),
  VALUE("value"),
  GAS_LIMIT("gas", "gasLimit"),
  GAS_PRICE("gasPrice"),
  MAX_FEE_PER_GAS("maxFeePerGas"),
  MAX_PRIORITY_FEE_PER_GAS("maxPriorityFeePerGas"),
  DATA("data", "input");

  private final String jsonName;

  /** Libraries do not agree on the name of every field. */
  private final String otherJsonName;

  TransactionField(String jsonName) {
    this(jsonName, jsonName);
  }

  TransactionField(String jsonName, String otherJsonName) {
    this.jsonName = jsonName;
    this.otherJsonName = otherJsonName;
  }

  static Optional<TransactionField> ofJsonName(String name) {
    return Stream.of(values())
        .filter(field -> name.equals(field.jsonName) || name.equals(field.otherJsonName))
        .findFirst();
  }

  /** The option on the command line: {@code --max-fee-per-gas}. */
  String option() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Both names, for a message: {@code --gas-limit ("gas" in JSON)}. */
  String describe() {
    return "%s (\"%s\" in JSON)".formatted(option(), jsonName);
  }
}
