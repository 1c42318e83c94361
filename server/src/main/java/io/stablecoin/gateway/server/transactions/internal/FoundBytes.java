package io.stablecoin.gateway.server.transactions.internal;

import static java.util.Objects.requireNonNull;

import io.stablecoin.gateway.evm.ChainTransaction;
import io.stablecoin.gateway.evm.Fees;
import io.stablecoin.gateway.evm.SignedEnvelope;
import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.signer.Signature;
import io.stablecoin.gateway.signer.SignedTransaction;
import io.stablecoin.gateway.types.InvalidValueException;
import java.util.Optional;

/** Puts the bytes of a call together again from what a node tells of it; their hash proves them. */
final class FoundBytes {

  private FoundBytes() {}

  /** Empty where the gateway does not send transactions of this form. */
  static Optional<SignedTransaction> of(LaneKey lane, ChainTransaction found) {
    return found
        .envelope()
        .flatMap(envelope -> together(lane, found, envelope))
        .filter(signed -> signed.hash().equals(found.hash()));
  }

  private static Optional<SignedTransaction> together(
      LaneKey lane, ChainTransaction found, SignedEnvelope envelope) {
    Call call = new Call(requireNonNull(found.to()), found.value(), found.data());
    try {
      return Optional.of(
          SignedTransaction.of(
              offer(envelope).transaction(lane.chain(), found.nonce(), envelope.gasLimit(), call),
              new Signature(envelope.r(), envelope.s(), envelope.parity()),
              lane.wallet()));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  static Offer offer(SignedEnvelope envelope) {
    return envelope
        .maxPriorityFeePerGas()
        .map(tip -> Offer.eip1559(new Fees(tip, envelope.maxFeePerGas())))
        .orElseGet(() -> Offer.legacy(new Fees(envelope.maxFeePerGas(), envelope.maxFeePerGas())));
  }
}
