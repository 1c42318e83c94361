package io.stablecoin.gateway.server.deposits;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.Token;

/** Addresses that receive for merchants; no private key controls them. */
public interface DepositAddresses {

  /**
   * Makes a new address in the caller's database transaction. It is watched for ever.
   *
   * @param id unique, of the object that the address is for; the address is derived from it
   * @param token what is expected there; anything else that arrives belongs to nobody
   * @throws io.stablecoin.gateway.server.web.ApiProblem {@code network_unavailable} while the chain
   *     was never read, {@code wallet_unavailable} while no hot wallet was ever known
   */
  Address issue(String id, MerchantId merchant, Token token);

  /** Whether money sent to {@code address} would come back to the gateway. */
  boolean isOwn(Address address);
}
