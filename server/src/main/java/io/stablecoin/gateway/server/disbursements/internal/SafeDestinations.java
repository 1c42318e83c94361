package io.stablecoin.gateway.server.disbursements.internal;

import io.stablecoin.gateway.server.deposits.DepositAddresses;
import io.stablecoin.gateway.server.disbursements.Destinations;
import io.stablecoin.gateway.server.networks.Networks;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import org.springframework.stereotype.Component;

@Component
class SafeDestinations implements Destinations {

  private static final String FIELD = "destination";

  private final Networks networks;
  private final DepositAddresses addresses;

  SafeDestinations(Networks networks, DepositAddresses addresses) {
    this.networks = networks;
    this.addresses = addresses;
  }

  @Override
  public void require(Address destination, ChainId chain) {
    if (destination.isZero()) {
      throw refused("destination_zero", "The zero address is nobody's.");
    }
    if (networks.of(chain).token(destination).isPresent()) {
      throw refused("destination_token", "It is the contract of a token: money would be lost.");
    }
    if (addresses.isOwn(destination)) {
      throw refused("destination_own", "It belongs to this gateway: nothing would be paid.");
    }
  }

  private static ApiProblem refused(String code, String message) {
    return ApiProblem.ofField(FIELD, code, message);
  }
}
