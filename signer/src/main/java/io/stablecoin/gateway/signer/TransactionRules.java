package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** What holds for a transaction of every type. */
final class TransactionRules {

  private TransactionRules() {}

  /** EIP-2681 ends nonces below 2^64 - 1, which a {@code long} that is not negative never meets. */
  static void require(long nonce, long gasLimit, @Nullable Address to, Bytes data) {
    if (nonce < 0) {
      throw new InvalidValueException(
          "nonce_negative", "A nonce counts from 0 and cannot be " + nonce + ".");
    }
    if (gasLimit < 1) {
      throw new InvalidValueException(
          "gas_limit_invalid", "A gas limit is at least 1 and cannot be " + gasLimit + ".");
    }
    if (to == null && data.isEmpty()) {
      throw new InvalidValueException(
          "creation_without_code",
          "A transaction without a recipient creates a contract and needs its code as data: "
              + "name the recipient, or give the code.");
    }
  }
}
