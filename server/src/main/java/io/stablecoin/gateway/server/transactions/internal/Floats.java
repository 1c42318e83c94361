package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.HashMap;
import java.util.Map;

/**
 * What wallets could pay at one moment, each asked once: for many payments that are decided upon
 * together. Used within a database transaction.
 */
final class Floats {

  private record Key(LaneKey lane, Token token) {}

  private final WalletFloat walletFloat;
  private final Map<Key, TokenAmount> available = new HashMap<>();

  Floats(WalletFloat walletFloat) {
    this.walletFloat = walletFloat;
  }

  boolean covers(LaneKey lane, TokenAmount amount) {
    return !available(lane, amount.token()).isLessThan(amount);
  }

  /** Counts out what is reserved now; false where there is less. */
  boolean take(LaneKey lane, TokenAmount amount) {
    if (!covers(lane, amount)) {
      return false;
    }
    available.computeIfPresent(new Key(lane, amount.token()), (_, held) -> held.minus(amount));
    return true;
  }

  /** The moment is over. */
  void forget() {
    available.clear();
  }

  private TokenAmount available(LaneKey lane, Token token) {
    return available.computeIfAbsent(
        new Key(lane, token), key -> walletFloat.available(key.lane(), key.token()));
  }
}
