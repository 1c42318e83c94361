package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.InvalidValueException;
import io.stablecoin.gateway.types.Wei;
import org.jspecify.annotations.Nullable;

/** What holds for transactions of more than one type. */
final class TransactionRules {

  private TransactionRules() {}

  static void require(long nonce, @Nullable Address to, Bytes data) {
    requireNonce(nonce);
    if (to == null && data.isEmpty()) {
      throw new InvalidValueException(
          "creation_without_code",
          "A transaction without a recipient creates a contract and needs its code as data: "
              + "name the recipient, or give the code.");
    }
  }

  /** EIP-2681 ends nonces below 2^64 - 1, which a {@code long} that is not negative never meets. */
  static void requireNonce(long nonce) {
    if (nonce < 0) {
      throw new InvalidValueException(
          "nonce_negative", "A nonce counts from 0 and cannot be " + nonce + ".");
    }
  }

  static void requireGas(long gasLimit, long intrinsic) {
    if (gasLimit < intrinsic) {
      throw new InvalidValueException(
          "gas_limit_below_intrinsic",
          "The gas limit of %d is below the %d that this transaction uses before it does anything: "
                  .formatted(gasLimit, intrinsic)
              + "ask a node with eth_estimateGas.");
    }
  }

  static void requireTipWithin(Wei maxFeePerGas, Wei maxPriorityFeePerGas) {
    if (maxPriorityFeePerGas.compareTo(maxFeePerGas) > 0) {
      throw new InvalidValueException(
          "tip_above_max_fee",
          "The tip of %s gwei is above the maximum fee of %s gwei: raise the maximum fee."
              .formatted(maxPriorityFeePerGas.toGwei(), maxFeePerGas.toGwei()));
    }
  }
}
