package io.stablecoin.gateway.server.disbursements;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;

/** Where money may go. */
public interface Destinations {

  /**
   * Refuses an address where money would be lost, or would come back to the gateway.
   *
   * @throws io.stablecoin.gateway.server.web.ApiProblem {@code validation_failed} on {@code
   *     destination}
   */
  void require(Address destination, ChainId chain);
}
