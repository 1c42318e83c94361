package io.stablecoin.gateway.server.transactions;

import io.stablecoin.gateway.types.Address;
import java.util.List;

/** The wallets whose keys sign for the gateway. */
public interface HotWallets {

  /**
   * The wallet that money is swept to and paid from: that of the first configured key.
   *
   * @throws WalletUnknownException while the address was never read from the key
   */
  Address treasury();

  /**
   * The wallets whose addresses are known: those configured, in that order, then former ones, which
   * money may still come to.
   */
  List<Address> all();
}
