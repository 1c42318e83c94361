package io.stablecoin.gateway.cli.kms;

import static io.stablecoin.gateway.cli.CommandFailedException.wrongUsage;
import static io.stablecoin.gateway.cli.kms.TransactionField.CHAIN_ID;
import static io.stablecoin.gateway.cli.kms.TransactionField.DATA;
import static io.stablecoin.gateway.cli.kms.TransactionField.GAS_LIMIT;
import static io.stablecoin.gateway.cli.kms.TransactionField.GAS_PRICE;
import static io.stablecoin.gateway.cli.kms.TransactionField.MAX_FEE_PER_GAS;
import static io.stablecoin.gateway.cli.kms.TransactionField.MAX_PRIORITY_FEE_PER_GAS;
import static io.stablecoin.gateway.cli.kms.TransactionField.NONCE;
import static io.stablecoin.gateway.cli.kms.TransactionField.TO;
import static io.stablecoin.gateway.cli.kms.TransactionField.TYPE;
import static io.stablecoin.gateway.cli.kms.TransactionField.VALUE;

import io.stablecoin.gateway.signer.Eip1559Transaction;
import io.stablecoin.gateway.signer.LegacyTransaction;
import io.stablecoin.gateway.signer.UnsignedTransaction;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Wei;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a transaction of its written fields; what is missing or contradicts itself is named. */
record TransactionForm(TransactionFields fields) {

  UnsignedTransaction toTransaction() {
    return isLegacy() ? legacy() : eip1559();
  }

  private boolean isLegacy() {
    return switch (fields.find(TYPE).orElse(fields.has(GAS_PRICE) ? "legacy" : "eip1559")) {
      case "legacy", "0", "0x0" -> true;
      case "eip1559", "2", "0x2" -> false;
      default ->
          throw wrongUsage(
              "transaction_type_unsupported",
              "This type of transaction cannot be signed here.",
              "Use legacy (0) or eip1559 (2).");
    };
  }

  private UnsignedTransaction legacy() {
    refuse(MAX_FEE_PER_GAS, MAX_PRIORITY_FEE_PER_GAS);
    requireWith(GAS_PRICE);
    return new LegacyTransaction(
        chainId(), number(NONCE), wei(GAS_PRICE), number(GAS_LIMIT), to(), value(), data());
  }

  private UnsignedTransaction eip1559() {
    refuse(GAS_PRICE);
    requireWith(MAX_FEE_PER_GAS, MAX_PRIORITY_FEE_PER_GAS);
    return new Eip1559Transaction(
        chainId(),
        number(NONCE),
        wei(MAX_PRIORITY_FEE_PER_GAS),
        wei(MAX_FEE_PER_GAS),
        number(GAS_LIMIT),
        to(),
        value(),
        data());
  }

  private void requireWith(TransactionField... fees) {
    var all = new ArrayList<>(List.of(CHAIN_ID, NONCE, GAS_LIMIT));
    all.addAll(List.of(fees));
    if (!fields.has(DATA)) {
      // Without a recipient it would create a contract, and that needs code.
      all.add(TO);
    }
    fields.require(all.toArray(TransactionField[]::new));
  }

  private void refuse(TransactionField... others) {
    for (TransactionField field : others) {
      if (fields.has(field)) {
        throw wrongUsage(
            "transaction_fees_mixed",
            field.describe() + " does not belong to this type of transaction.",
            "Give --gas-price alone, or --max-fee-per-gas and --max-priority-fee-per-gas.");
      }
    }
  }

  private ChainId chainId() {
    return new ChainId(number(CHAIN_ID));
  }

  private @Nullable Address to() {
    return fields.find(TO).map(Address::parse).orElse(null);
  }

  private Wei value() {
    return fields.has(VALUE) ? wei(VALUE) : Wei.ZERO;
  }

  private Bytes data() {
    return fields.find(DATA).map(Bytes::fromHex).orElse(Bytes.EMPTY);
  }

  private Wei wei(TransactionField field) {
    String text = fields.get(field);
    return text.startsWith("0x") ? new Wei(hexadecimal(field, text)) : Wei.parse(text);
  }

  private long number(TransactionField field) {
    String text = fields.get(field);
    try {
      return whole(field, text).longValueExact();
    } catch (ArithmeticException e) {
      throw malformed(field);
    }
  }

  private static BigInteger whole(TransactionField field, String text) {
    if (text.startsWith("0x")) {
      return hexadecimal(field, text);
    }
    if (!text.matches("[0-9]{1,78}")) {
      throw malformed(field);
    }
    return new BigInteger(text);
  }

  private static BigInteger hexadecimal(TransactionField field, String text) {
    if (!text.matches("0x[0-9a-fA-F]{1,64}")) {
      throw malformed(field);
    }
    return new BigInteger(text.substring(2), 16);
  }

  private static RuntimeException malformed(TransactionField field) {
    return wrongUsage(
        "transaction_number_malformed",
        field.describe() + " is no whole number, or one that is too large.",
        "Write it in decimal digits, or as 0x and hexadecimal digits.");
  }
}
