package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.Transfer;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Token;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what a transfer is to us.
 *
 * @param forwarders the issued addresses among all senders and recipients in question
 * @param wallets our hot wallets
 * @param coldWallet of the chain
 */
record ArrivalSorter(
    Map<Address, Forwarder> forwarders, Set<Address> wallets, Optional<Address> coldWallet) {

  /**
   * Empty for a transfer that is not ours, that moves nothing, or that goes from one hot wallet to
   * another: such a move is booked by what made it.
   */
  Optional<ArrivalKind> kindOf(Transfer transfer, Token token) {
    if (transfer.units().signum() == 0) {
      return Optional.empty();
    }
    Forwarder to = forwarders.get(transfer.to());
    if (to != null) {
      return Optional.of(to.isFor(token) ? ArrivalKind.PAYMENT : ArrivalKind.STRAY);
    }
    if (!wallets.contains(transfer.to()) || wallets.contains(transfer.from())) {
      return Optional.empty();
    }
    return Optional.of(kindFrom(transfer.from()));
  }

  private ArrivalKind kindFrom(Address sender) {
    if (forwarders.containsKey(sender)) {
      return ArrivalKind.FLUSH;
    }
    return coldWallet.filter(sender::equals).isPresent() ? ArrivalKind.RETURN : ArrivalKind.GIFT;
  }
}
