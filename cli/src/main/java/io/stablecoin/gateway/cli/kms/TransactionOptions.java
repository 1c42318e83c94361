package io.stablecoin.gateway.cli.kms;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The fields of a transaction on the command line. */
final class TransactionOptions {

  private final Map<TransactionField, String> values = new EnumMap<>(TransactionField.class);

  @Option(names = "--chain-id", paramLabel = "ID", description = "31337, 1, 137 ...")
  void chainId(String value) {
    put(TransactionField.CHAIN_ID, value);
  }

  @Option(names = "--nonce", paramLabel = "N", description = "How many the account has sent.")
  void nonce(String value) {
    put(TransactionField.NONCE, value);
  }

  @Option(names = "--to", paramLabel = "ADDRESS", description = "The recipient.")
  void to(String value) {
    put(TransactionField.TO, value);
  }

  @Option(names = "--create", description = "Instead of --to: create a contract of --data.")
  private boolean creation;

  @Option(names = "--value", paramLabel = "AMOUNT", description = "0.01ether, 50gwei or wei.")
  void value(String value) {
    put(TransactionField.VALUE, value);
  }

  @Option(names = "--gas-limit", paramLabel = "GAS")
  void gasLimit(String value) {
    put(TransactionField.GAS_LIMIT, value);
  }

  @Option(names = "--max-fee-per-gas", paramLabel = "AMOUNT", description = "As 30gwei.")
  void maxFeePerGas(String value) {
    put(TransactionField.MAX_FEE_PER_GAS, value);
  }

  @Option(names = "--max-priority-fee-per-gas", paramLabel = "AMOUNT", description = "The tip.")
  void maxPriorityFeePerGas(String value) {
    put(TransactionField.MAX_PRIORITY_FEE_PER_GAS, value);
  }

  @Option(names = "--gas-price", paramLabel = "AMOUNT", description = "Of a legacy transaction.")
  void gasPrice(String value) {
    put(TransactionField.GAS_PRICE, value);
  }

  @Option(names = "--data", paramLabel = "HEX", description = "0x and the input of the call.")
  void data(String value) {
    put(TransactionField.DATA, value);
  }

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = {
        "legacy (0), eip2930 (1), eip1559 (2) or eip7702 (4); without it, what the fields say.",
        "The lists of types 1 and 4 are given by --tx."
      })
  void type(String value) {
    put(TransactionField.TYPE, value);
  }

  boolean creation() {
    return creation;
  }

  private void put(TransactionField field, @Nullable String value) {
    if (value != null) {
      values.put(field, value);
    }
  }

  TransactionFields fields() {
    return new TransactionFields(values);
  }
}
