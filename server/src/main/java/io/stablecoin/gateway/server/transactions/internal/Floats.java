package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * What wallets could pay at one moment, each asked once: for many payments that are decided upon
 * together. Used within a database transaction.
 */
final class Floats {

  /** By its contract: a token may have got another name since a payment was asked for. */
  private record Key(LaneKey lane, Address contract) {

    Key(LaneKey lane, Token token) {
      this(lane, token.contract());
    }
  }

  private final WalletFloat walletFloat;
  private final Map<Key, BigInteger> available = new HashMap<>();

  Floats(WalletFloat walletFloat) {
    this.walletFloat = walletFloat;
  }

  boolean covers(LaneKey lane, TokenAmount amount) {
    return available(lane, amount.token()).compareTo(amount.units()) >= 0;
  }

  /** Counts out what is reserved now; false where there is less. */
  boolean take(LaneKey lane, TokenAmount amount) {
    if (!covers(lane, amount)) {
      return false;
    }
    available.computeIfPresent(
        new Key(lane, amount.token()), (_, held) -> held.subtract(amount.units()));
    return true;
  }

  private BigInteger available(LaneKey lane, Token token) {
    return available.computeIfAbsent(
        new Key(lane, token), _ -> walletFloat.available(lane, token).units());
  }
}
