package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.ChainTransaction;
import io.stablecoin.gateway.evm.Fees;
import io.stablecoin.gateway.evm.SignedEnvelope;
import io.stablecoin.gateway.signer.AccessListEntry;
import io.stablecoin.gateway.signer.Eip1559Transaction;
import io.stablecoin.gateway.signer.Eip2930Transaction;
import io.stablecoin.gateway.signer.LegacyTransaction;
import io.stablecoin.gateway.signer.Signature;
import io.stablecoin.gateway.signer.SignedTransaction;
import io.stablecoin.gateway.signer.UnsignedTransaction;
import io.stablecoin.gateway.types.InvalidValueException;
import java.util.List;
import java.util.Optional;

/** Puts bytes together again from what a node tells of them; their hash proves them. */
final class FoundBytes {

  private FoundBytes() {}

  /** Empty where they carry blobs or authorizations, which no payment does. */
  static Optional<SignedTransaction> of(LaneKey lane, ChainTransaction found) {
    return found
        .envelope()
        .flatMap(envelope -> together(lane, found, envelope))
        .filter(signed -> signed.hash().equals(found.hash()));
  }

  private static Optional<SignedTransaction> together(
      LaneKey lane, ChainTransaction found, SignedEnvelope envelope) {
    try {
      return Optional.of(
          SignedTransaction.of(
              transaction(lane, found, envelope),
              new Signature(envelope.r(), envelope.s(), envelope.parity()),
              lane.wallet()));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private static UnsignedTransaction transaction(
      LaneKey lane, ChainTransaction found, SignedEnvelope envelope) {
    return switch (envelope.type()) {
      case 0 ->
          new LegacyTransaction(
              lane.chain(),
              found.nonce(),
              envelope.maxFeePerGas(),
              envelope.gasLimit(),
              found.to(),
              found.value(),
              found.data());
      case 1 ->
          new Eip2930Transaction(
              lane.chain(),
              found.nonce(),
              envelope.maxFeePerGas(),
              envelope.gasLimit(),
              found.to(),
              found.value(),
              found.data(),
              accessList(envelope));
      default ->
          new Eip1559Transaction(
              lane.chain(),
              found.nonce(),
              envelope.maxPriorityFeePerGas().orElseThrow(),
              envelope.maxFeePerGas(),
              envelope.gasLimit(),
              found.to(),
              found.value(),
              found.data(),
              accessList(envelope));
    };
  }

  private static List<AccessListEntry> accessList(SignedEnvelope envelope) {
    return envelope.accessList().stream()
        .map(account -> new AccessListEntry(account.address(), account.storageKeys()))
        .toList();
  }

  static Offer offer(SignedEnvelope envelope) {
    return envelope
        .maxPriorityFeePerGas()
        .map(tip -> Offer.eip1559(new Fees(tip, envelope.maxFeePerGas())))
        .orElseGet(() -> Offer.legacy(new Fees(envelope.maxFeePerGas(), envelope.maxFeePerGas())));
  }
}
