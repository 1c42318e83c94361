package io.stablecoin.gateway.server.treasury.internal;

import io.stablecoin.gateway.server.treasury.TokenRule;
import io.stablecoin.gateway.types.Address;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a transfer that was asked for earlier still has a purpose.
 *
 * @param senders the wallets that send now
 * @param isWaitedFor whether a payment waits that no wallet could make alone
 */
record Purposes(
    TokenRule rule, Optional<Address> coldWallet, Set<Address> senders, boolean isWaitedFor) {

  boolean include(Movement movement) {
    return senders.contains(movement.from())
        && switch (movement.kind()) {
          case REFILL -> rule.walletFloat().isPresent() && senders.contains(movement.to());
          case COLLECTION -> isWaitedFor;
          case EXCESS ->
              rule.ceiling().isPresent() && coldWallet.filter(movement.to()::equals).isPresent();
        };
  }
}
