package io.stablecoin.gateway.server.deposits;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has arrived, as far as the chains were read. */
public interface Deposits {

  /**
   * The deposits that stand, seen or final, in the order of the chain.
   *
   * @return a list for each of the addresses, empty where nothing arrived
   */
  Map<Address, List<Deposit>> at(Collection<Address> addresses);

  /** The newest block whose transfers were read; empty while the chain was never read. */
  Optional<ReadBlock> newestRead(ChainId chain);

  /**
   * The block up to which the transfers of a chain are known for certain: it is final, and they
   * were read a second time since. Empty while the chain was never read.
   */
  Optional<ReadBlock> readUpTo(ChainId chain);
}
