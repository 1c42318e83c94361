package io.stablecoin.gateway.cli.kms;

import static io.stablecoin.gateway.cli.CommandError.TRANSACTION_CREATION_WITH_RECIPIENT;
import static io.stablecoin.gateway.cli.CommandError.TRANSACTION_FEES_MIXED;
import static io.stablecoin.gateway.cli.CommandError.TRANSACTION_LIST_FOREIGN;
import static io.stablecoin.gateway.cli.kms.TransactionField.CHAIN_ID;
import static io.stablecoin.gateway.cli.kms.TransactionField.DATA;
import static io.stablecoin.gateway.cli.kms.TransactionField.GAS_LIMIT;
import static io.stablecoin.gateway.cli.kms.TransactionField.GAS_PRICE;
import static io.stablecoin.gateway.cli.kms.TransactionField.MAX_FEE_PER_GAS;
import static io.stablecoin.gateway.cli.kms.TransactionField.MAX_PRIORITY_FEE_PER_GAS;
import static io.stablecoin.gateway.cli.kms.TransactionField.NONCE;
import static io.stablecoin.gateway.cli.kms.TransactionField.TO;
import static io.stablecoin.gateway.cli.kms.TransactionField.VALUE;

import io.stablecoin.gateway.signer.AccessListEntry;
import io.stablecoin.gateway.signer.Authorization;
import io.stablecoin.gateway.signer.Eip1559Transaction;
import io.stablecoin.gateway.signer.Eip2930Transaction;
import io.stablecoin.gateway.signer.Eip7702Transaction;
import io.stablecoin.gateway.signer.LegacyTransaction;
import io.stablecoin.gateway.signer.SignedAuthorization;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Wei;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a transaction of its written fields; what is missing or contradicts itself is named. */
record TransactionForm(TransactionInput input) {

  /** Everything is read and checked here, so that what is wrong costs no signature. */
  TransactionDraft toDraft() {
    TransactionType type = TransactionType.of(input);
    requireListsOf(type);
    return switch (type) {
      case LEGACY -> TransactionDraft.complete(legacy());
      case EIP2930 -> TransactionDraft.complete(eip2930());
      case EIP1559 -> TransactionDraft.complete(eip1559());
      case EIP7702 -> eip7702();
    };
  }

  private void requireListsOf(TransactionType type) {
    if (type == TransactionType.LEGACY && !accessList().isEmpty()) {
      throw foreignList("accessList", type);
    }
    if (type != TransactionType.EIP7702 && !authorizations().isEmpty()) {
      throw foreignList("authorizationList", type);
    }
  }

  private static RuntimeException foreignList(String list, TransactionType type) {
    return TRANSACTION_LIST_FOREIGN.because(
        "A transaction of type %s has no \"%s\".".formatted(type.word(), list));
  }

  private LegacyTransaction legacy() {
    requireGasPrice();
    return new LegacyTransaction(
        chainId(), number(NONCE), wei(GAS_PRICE), number(GAS_LIMIT), to(), value(), data());
  }

  private Eip2930Transaction eip2930() {
    requireGasPrice();
    return new Eip2930Transaction(
        chainId(),
        number(NONCE),
        wei(GAS_PRICE),
        number(GAS_LIMIT),
        to(),
        value(),
        data(),
        accessList());
  }

  private Eip1559Transaction eip1559() {
    requireMaxFees();
    return new Eip1559Transaction(
        chainId(),
        number(NONCE),
        wei(MAX_PRIORITY_FEE_PER_GAS),
        wei(MAX_FEE_PER_GAS),
        number(GAS_LIMIT),
        to(),
        value(),
        data(),
        accessList());
  }

  /** What it has in common with type 2 is checked as such, before an authorization is signed. */
  private TransactionDraft eip7702() {
    input.fields().require(TO);
    Eip1559Transaction common = eip1559();
    Address to = Address.parse(input.fields().get(TO));
    List<Authorization> authorizations = authorizations();
    AuthorizationNonces.require(authorizations, common.nonce());
    Eip7702Transaction.requireAuthorizable(common, authorizations);
    return new TransactionDraft(
        common.chainId(),
        signer -> eip7702(common, to, authorizations.stream().map(signer).toList()));
  }

  private static Eip7702Transaction eip7702(
      Eip1559Transaction common, Address to, List<SignedAuthorization> authorizations) {
    return new Eip7702Transaction(
        common.chainId(),
        common.nonce(),
        common.maxPriorityFeePerGas(),
        common.maxFeePerGas(),
        common.gasLimit(),
        to,
        common.value(),
        common.data(),
        common.accessList(),
        authorizations);
  }

  private void requireGasPrice() {
    refuse(MAX_FEE_PER_GAS, MAX_PRIORITY_FEE_PER_GAS);
    requireWith(GAS_PRICE);
  }

  private void requireMaxFees() {
    refuse(GAS_PRICE);
    requireWith(MAX_FEE_PER_GAS, MAX_PRIORITY_FEE_PER_GAS);
  }

  private void requireWith(TransactionField... fees) {
    var all = new ArrayList<>(List.of(CHAIN_ID, NONCE, GAS_LIMIT));
    all.addAll(List.of(fees));
    if (input.creation()) {
      refuseRecipient();
      all.add(DATA);
    } else {
      // A recipient that was forgotten would make a contract of the call, with all its value.
      all.add(TO);
    }
    input.fields().require(all.toArray(TransactionField[]::new));
  }

  private void refuseRecipient() {
    if (input.fields().has(TO)) {
      throw TRANSACTION_CREATION_WITH_RECIPIENT.failure();
    }
  }

  private void refuse(TransactionField... others) {
    for (TransactionField field : others) {
      if (input.fields().has(field)) {
        throw TRANSACTION_FEES_MIXED.because(
            field.describe() + " does not belong to this type of transaction.");
      }
    }
  }

  private ChainId chainId() {
    return new ChainId(number(CHAIN_ID));
  }

  private @Nullable Address to() {
    return input.fields().find(TO).map(Address::parse).orElse(null);
  }

  private List<AccessListEntry> accessList() {
    return input.accessList().orElse(List.of());
  }

  private List<Authorization> authorizations() {
    return input.authorizations().orElse(List.of());
  }

  private Wei value() {
    return input.fields().has(VALUE) ? wei(VALUE) : Wei.ZERO;
  }

  private Bytes data() {
    return input.fields().find(DATA).map(Bytes::fromHex).orElse(Bytes.EMPTY);
  }

  private Wei wei(TransactionField field) {
    return WrittenNumber.wei(field.describe(), input.fields().get(field));
  }

  private long number(TransactionField field) {
    return WrittenNumber.whole(field.describe(), input.fields().get(field));
  }
}
