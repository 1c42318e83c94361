package io.stablecoin.gateway.contracts;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;

/**
 * The deterministic deployment proxy: a contract at one address on every chain, which creates by
 * CREATE2 whatever init code it is sent. Nobody holds a key to it.
 *
 * @see <a href="https://github.com/Arachnid/deterministic-deployment-proxy">its source</a>
 */
public final class KeylessDeployer {

  public static final Address ADDRESS = Address.parse("0x4e59b44847b379578588920cA78FbF26c0B4956C");

  private KeylessDeployer() {}

  /**
   * The call that creates a contract from {@code initCode}.
   *
   * @param salt 32 bytes
   */
  static Deployment deployment(Bytes salt, Bytes initCode) {
    Address contract = Address.create2(ADDRESS, salt, initCode.keccak256());
    return new Deployment(ADDRESS, salt.concat(initCode), contract);
  }
}
